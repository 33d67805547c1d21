import type { Row } from "./delimited";
import { decimalIn, figure, isAmbiguous } from "./number";
import type { Choices, Decimal, Delimiter, Format } from "./reading";

export type Tally = {
  mark: Decimal;
  certainty: "sure" | "check";
  seen: Record<Decimal, { count: number; text: string | null }>;
  ambiguous: string | null;
};

const bare = /[\s\u00a0\u202f\u2009'’€¤$£%]|[A-Za-z]/g;

/** Which decimal mark each column uses, from every figure that can be read one way only; a column that does not tell follows its neighbours. */
export function tallies(
  rows: Row[],
  columns: Iterable<number>,
  choices: Choices,
  delimiter: Delimiter,
): Map<number, Tally> {
  const counted = [...columns].map((at) => [at, count(rows, at)] as const);
  const comma = counted.reduce((sum, [, { seen }]) => sum + seen[","].count, 0);
  const point = counted.reduce((sum, [, { seen }]) => sum + seen["."].count, 0);
  const usual: Decimal | null = comma === point ? null : comma > point ? "," : ".";
  return new Map(
    counted.map(([at, found]) => [at, { ...found, ...marked(found, usual, choices, delimiter) }]),
  );
}

type Counted = Pick<Tally, "seen" | "ambiguous">;

function count(rows: Row[], at: number): Counted {
  const seen: Tally["seen"] = { ",": { count: 0, text: null }, ".": { count: 0, text: null } };
  let ambiguous: string | null = null;
  for (const { cells } of rows) {
    const text = cells[at] ?? "";
    if (!text.includes(",") && !text.includes(".")) continue;
    const plain = text.replace(bare, "");
    const mark = decimalIn(plain);
    if (mark !== null) {
      seen[mark].count += 1;
      seen[mark].text ??= text.trim().slice(0, 40);
    } else if (isAmbiguous(plain)) ambiguous ??= text.trim().slice(0, 40);
  }
  return { seen, ambiguous };
}

function marked(
  { ambiguous, seen }: Counted,
  usual: Decimal | null,
  choices: Choices,
  delimiter: Delimiter,
): Pick<Tally, "mark" | "certainty"> {
  if (choices.decimal) return { mark: choices.decimal, certainty: "sure" };
  const [comma, point] = [seen[","].count, seen["."].count];
  if (comma + point > 0) {
    const mixed = Math.min(comma, point) > 0;
    return { mark: comma > point ? "," : ".", certainty: mixed ? "check" : "sure" };
  }
  if (usual !== null || ambiguous === null) return { mark: usual ?? ".", certainty: "sure" };
  // "1.180" in a file whose columns the comma parts cannot be a thousand; otherwise a lone group of three is one.
  if (delimiter === "," && ambiguous.includes(".")) return { mark: ".", certainty: "sure" };
  return { mark: ambiguous.includes(",") ? "." : ",", certainty: "check" };
}

/** What the preview says about the decimal mark: the first figure with the usual one, and the first with the other. */
export function decimalGuess(all: Tally[]): Format["decimal"] {
  const total = all.reduce((sum, one) => sum + one.seen[","].count - one.seen["."].count, 0);
  const written = all.filter((one) => one.seen[","].count + one.seen["."].count > 0);
  const main: Decimal = written.length === 0 ? (all[0]?.mark ?? ".") : total > 0 ? "," : ".";
  const rest = main === "," ? "." : ",";
  const text = all.map((one) => one.seen[main].text ?? one.ambiguous).find((one) => one !== null);
  if (text === undefined || text === null) return { value: null, certainty: "sure", sample: null };
  return {
    value: main,
    certainty: all.every((one) => one.certainty === "sure") ? "sure" : "check",
    sample: {
      text,
      value: figure(text, main) ?? 0,
      other: all.map((one) => one.seen[rest].text).find((one) => one !== null) ?? null,
      others: all.reduce((sum, one) => sum + one.seen[rest].count, 0),
    },
  };
}
