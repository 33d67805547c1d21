import { numericParts } from "./day";
import type { Choices, DateOrder } from "./reading";

type Ordered = { order: DateOrder; certainty: "sure" | "check" };

/**
 * Whether 02/03 is February or March, from the whole column: a number over 12 settles it; else the reading under
 * which the dates lie closest together; else what the source is known to write.
 */
export function orderOf(
  cells: string[],
  known: DateOrder | undefined,
  choices: Choices,
): Ordered | null {
  const dates = cells.flatMap((cell) => {
    const parts = numericParts(cell);
    return parts === null ? [] : [parts];
  });
  if (dates.length === 0) return null;
  if (choices.dateOrder) return { order: choices.dateOrder, certainty: "sure" };
  const dayFirst = dates.filter(([first]) => first > 12).length;
  const monthFirst = dates.filter(([, second]) => second > 12).length;
  if (dayFirst !== monthFirst) {
    const order = dayFirst > monthFirst ? "dmy" : "mdy";
    return { order, certainty: Math.min(dayFirst, monthFirst) === 0 ? "sure" : "check" };
  }
  if (known) return { order: known, certainty: "sure" };
  const dmy = span(dates.map(([day, month, year]) => Date.UTC(year, month - 1, day)));
  const mdy = span(dates.map(([month, day, year]) => Date.UTC(year, month - 1, day)));
  return { order: mdy < dmy ? "mdy" : "dmy", certainty: "check" };
}

function span(moments: number[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  return last - first;
}
