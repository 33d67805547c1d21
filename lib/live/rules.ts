/** Somebody as the others on the page see them: `colour` is a CSS colour, one of --p1 … --p6. */
export type Face = { id: string; name: string; colour: string };

/** What a socket may open: the engagement's room, its narrow twin for suppliers, or a live text. */
export type Address =
  | { kind: "whole"; engagementId: string }
  | { kind: "own"; engagementId: string }
  | { kind: "prose"; engagementId: string; prose: string };

const shape =
  /^(?:([es])\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})|p\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\/([a-z][a-z0-9-]{0,80}))$/;

/** Reads the name of a room, or null where it names none of ours. */
export function parseAddress(name: string): Address | null {
  const found = shape.exec(name);
  if (!found) return null;
  const [, letter, room, engagementId, prose] = found;
  if (engagementId && prose) return { kind: "prose", engagementId, prose };
  return room ? { kind: letter === "e" ? "whole" : "own", engagementId: room } : null;
}

/** The name of the room where somebody hears of an engagement's changes; a supplier hears that there are some, not which. */
export function roomName(engagementId: string, whole: boolean): string {
  return `${whole ? "e" : "s"}/${engagementId}`;
}

/** The name of the room of a live text. */
export function proseRoomName(engagementId: string, prose: string): string {
  return `p/${engagementId}/${prose}`;
}

/** What the browser hears on an engagement's room. */
export type LiveMessage =
  | { type: "hello"; latest: number }
  | {
      type: "change";
      change: number;
      item: string;
      field: string;
      /** absent where the audience is narrower than the room: the page asks the server again */
      value?: unknown;
      revision: number | null;
      by: { id: string | null; name: string };
    }
  | { type: "stir"; change: number };

/**
 * What a presenter has on the shared screen of a review: the point of the agenda, what is pointed at in it, since when
 * (epoch milliseconds). `turn` grows each time somebody takes over, so that there is one presenter.
 */
export type Presenting = {
  review: string;
  page: string;
  item: string | null;
  since: number;
  turn: number;
};

/** Where somebody is, as their own browser tells it; who they are is the server's to say. */
export type Whereabouts = { page: string; item: string | null; field: string | null };
