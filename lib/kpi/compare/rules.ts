import { dayFrom, dayNumber } from "@/lib/engagement/days/rules";
import type { Kept } from "../feed/rules";
import { aggregate, type Measured, periodOf } from "../measure/rules";
import type { Grain } from "../rules";

/** A figure with the days it speaks for: one day, a week, a month. `day` is the number of its first day. */
export type Dated = Kept & { day: number; grain: Grain };
/** A figure that is already there, and the import it came with; null where a person typed it. */
export type Stored = Dated & { importId: string | null };

/** Where a file and what is stored disagree: the days of it, both values, and the figures on each side. */
export type Disagreement = {
  from: string;
  to: string;
  before: number | null;
  after: number | null;
  stored: Stored[];
  file: Dated[];
};

export type Comparison = {
  fresh: Dated[];
  known: Dated[];
  changed: Disagreement[];
};

/**
 * What a file would change in an indicator. A figure is *known* when the same days already say the same, *fresh* when
 * nothing is stored for its days, and *changed* otherwise. A week typed in and its seven days in a file are compared as
 * a week, so that neither is ever counted on top of the other.
 */
export function compare(
  file: readonly Dated[],
  stored: readonly Stored[],
  measured: Measured,
): Comparison {
  const result: Comparison = { fresh: [], known: [], changed: [] };
  for (const group of groups(file, stored)) {
    const [point, ...others] = group.file;
    const [there, ...more] = group.stored;
    if (!point) continue;
    if (!there) {
      result.fresh.push(...group.file);
      continue;
    }
    const alone = others.length + more.length === 0;
    const same = alone && there.day === point.day && there.grain === point.grain;
    const found = disagreement(group, measured);
    if (same ? alike(there, point) : agrees(found)) result.known.push(...group.file);
    else result.changed.push(found);
  }
  return result;
}

/** How many figures of the file are new, would change something, are already there. */
export function counts({ fresh, known, changed }: Comparison) {
  return {
    fresh: fresh.length,
    changed: changed.reduce((sum, { file }) => sum + file.length, 0),
    known: known.length,
  };
}

type Group = { first: number; last: number; file: Dated[]; stored: Stored[] };

/** Figures that speak for the same days, directly or through one another; a group without a stored one is one figure. */
function groups(file: readonly Dated[], stored: readonly Stored[]): Group[] {
  const spans = [
    ...file.map((point) => ({ ...span(point), file: [point], stored: [] })),
    ...stored.map((point) => ({ ...span(point), file: [], stored: [point] })),
  ].sort((a, b) => a.first - b.first);
  const found: Group[] = [];
  for (const one of spans) {
    const open = found.at(-1);
    if (!open || one.first > open.last) {
      found.push({ ...one, file: [...one.file], stored: [...one.stored] });
      continue;
    }
    open.file.push(...one.file);
    open.stored.push(...one.stored);
    open.last = Math.max(open.last, one.last);
  }
  return found;
}

function span({ day, grain }: Dated): { first: number; last: number } {
  if (grain === "daily") return { first: day, last: day };
  const [from, to] = periodOf(dayFrom(day), grain);
  return { first: dayNumber(from), last: dayNumber(to) };
}

function disagreement({ first, last, file, stored }: Group, measured: Measured): Disagreement {
  return {
    from: dayFrom(first),
    to: dayFrom(last),
    stored,
    file,
    before: value(stored, measured),
    after: value(file, measured),
  };
}

function agrees({ before, after }: Disagreement): boolean {
  if (before === null || after === null) return false;
  return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(before), Math.abs(after));
}

/** Several figures as the one that the indicator makes of them. */
function value(points: readonly Dated[], measured: Measured): number | null {
  const inOrder = [...points].sort((a, b) => a.day - b.day);
  const grains: Grain[] = ["yearly", "quarterly", "monthly", "weekly", "daily"];
  const grain = grains.find((g) => g === measured.grain || points.some((p) => p.grain === g));
  const periods = aggregate(
    inOrder.map(({ day, numerator, denominator }) => [dayFrom(day), numerator, denominator]),
    { ...measured, grain: grain ?? measured.grain },
  );
  return periods.length === 1 ? (periods[0]?.value ?? null) : null;
}

const alike = (a: Kept, b: Kept) => a.numerator === b.numerator && a.denominator === b.denominator;
