import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc } from "yjs";
import type { Face, LiveMessage, Presenting, Whereabouts } from "@/lib/live/rules";
import type { Lead, Present, Room } from "./room";

/** The one socket of a tab. */
export type Line = {
  socket: HocuspocusProviderWebsocket;
  /** hangs up and calls again: every room says hello anew */
  again: () => void;
  close: () => void;
};

/** Opens the socket and the engagement's room on it, and lets `room` know what is heard. */
export function openLine(room: Room): Line {
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.origin.replace(/^http/, "ws")}/live`,
    minDelay: 500,
    delay: 500,
    maxDelay: 10_000,
  });
  clearQueueOnOpen(socket);
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: room.view.room,
    document: new Doc(),
    token: "cookie",
    sessionAwareness: true,
    onStateless: ({ payload }) => room.hear(JSON.parse(payload) as LiveMessage),
    onAwarenessChange: ({ states }) => {
      room.meet(presentIn(states, room.view.me));
      room.follow(leadsIn(states, provider.awareness?.clientID));
    },
    onSynced: () => {
      // A state whose clock the others saw before the gap is not news to them: say it again.
      const awareness = provider.awareness;
      awareness?.setLocalState(awareness.getLocalState());
      room.connect("live", tell, show);
    },
    onStatus: ({ status }) => {
      if (status === "disconnected") room.connect("away", null);
    },
    onAuthenticationFailed: () => room.shutOut(),
  });
  const tell = (at: Whereabouts) => provider.setAwarenessField("at", at);
  const show = (showing: Presenting | null) => provider.setAwarenessField("presenting", showing);
  provider.attach();
  return {
    socket,
    again: () => socket.webSocket?.close(),
    close: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}

/**
 * Whatever waited for the socket is dropped when it opens: the handshake that follows carries all of it. Sent
 * twice, the first acknowledgement would stand for both, and a text would read "saved" before it is.
 */
function clearQueueOnOpen(socket: HocuspocusProviderWebsocket): void {
  const queue = socket as unknown as { messageQueue: unknown[] };
  socket.on("open", () => {
    queue.messageQueue = [];
  });
}

type State = { clientId: number; user?: Face; at?: Whereabouts; presenting?: Presenting };

/** Me first, whom the server need not tell me about; then the others by name. */
function presentIn(states: object[], me: Face): Present[] {
  const people = new Map<string, Present>();
  for (const { user, at } of states as State[]) {
    if (!user?.id || user.id === me.id) continue;
    const { id, name, colour } = user;
    const place = { page: at?.page ?? "", item: at?.item ?? null, field: at?.field ?? null };
    // Somebody with two tabs is one person: the tab where they write says where they are.
    if (!people.has(id) || place.field) people.set(id, { id, name, colour, ...place, me: false });
  }
  const others = [...people.values()].sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return [{ ...me, page: "", item: null, field: null, me: true }, ...others];
}

/** Whoever presents in another tab, mine included; the latest to take over first. */
function leadsIn(states: object[], own: number | undefined): Lead[] {
  return (states as State[])
    .flatMap(({ clientId, user, presenting }): Lead[] =>
      user?.id && presenting && clientId !== own
        ? [{ id: user.id, name: user.name, colour: user.colour, presenting }]
        : [],
    )
    .sort((a, b) => b.presenting.turn - a.presenting.turn || (a.id < b.id ? -1 : 1));
}
