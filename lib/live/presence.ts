import type { Face } from "./rules";

type States = Map<number, Record<string, unknown>>;

/**
 * Makes an incoming presence honest, in place: one client number for each connection, none that is another's, the
 * identity the server's, and of the rest only known fields of a sane size.
 */
export function stamp(
  states: States,
  face: Face,
  mine: ReadonlySet<number>,
  others: ReadonlySet<number>,
  mayPresent = false,
): void {
  // The hub decodes into a presence of its own, whose empty state comes first and is nobody.
  const [first] = states;
  if (first && Object.keys(first[1]).length === 0) states.delete(first[0]);
  let own = mine.values().next().value;
  for (const [client, state] of states) {
    if (own === undefined && !others.has(client)) own = client;
    if (client !== own) states.delete(client);
    else
      states.set(client, {
        ...known(state, mayPresent),
        user: { ...face, color: hex(face.colour) },
      });
  }
}

function known(state: Record<string, unknown>, mayPresent: boolean): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const { at, cursor, presenting } = state;
  if (isRecord(at))
    kept.at = { page: word(at.page) ?? "", item: word(at.item), field: word(at.field) };
  // Others follow whoever presents: only those who may hold a review do.
  if (mayPresent && isRecord(presenting))
    kept.presenting = {
      review: word(presenting.review) ?? "",
      page: String(presenting.page ?? "").slice(0, 450),
      item: word(presenting.item),
      since: count(presenting.since),
      turn: count(presenting.turn),
    };
  if (isRecord(cursor) && JSON.stringify(cursor).length < 1000) kept.cursor = cursor;
  return kept;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function word(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, 200) : null;
}

// Carets are drawn from six digits; the screen replaces them by the person's own colour of the theme.
const hexes: Record<string, string> = {
  "var(--p1)": "#0e5468",
  "var(--p2)": "#8e5a8b",
  "var(--p3)": "#2b7a57",
  "var(--p4)": "#5b6fb5",
  "var(--p5)": "#8a6c08",
  "var(--p6)": "#7a5230",
};
const hex = (colour: string) => hexes[colour] ?? "#4c5c66";
