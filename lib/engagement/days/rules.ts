/** Calendar days (`YYYY-MM-DD`) as whole numbers since 1970-01-01: comparing and counting need no clock and no time zone. */
const length = 86_400_000;

/** The number of a day, or of the first of a month (`YYYY-MM`). What is not a day gives NaN. */
export function dayNumber(day: string): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  return Date.UTC(year, month - 1, day.length > 7 ? digits(day, 8, 10) : 1) / length;
}

// Read by character: a check asks this tens of thousands of times, and pieces of text are what costs.
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

// Whoever reads thousands of figures asks for the same few hundred days again and again.
const known = new Map<number, string>();
const knownAtMost = 40_000;

/** The day of a number, `YYYY-MM-DD`. */
export function dayFrom(number: number): string {
  const seen = known.get(number);
  if (seen !== undefined) return seen;
  const day = new Date(number * length).toISOString().slice(0, 10);
  if (known.size < knownAtMost) known.set(number, day);
  return day;
}

/** The day (UTC) on which a moment in epoch milliseconds falls. */
export function dayOfMoment(at: number): string {
  return dayFrom(Math.floor(at / length));
}

/** The day that comes so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayFrom(dayNumber(day) + days);
}

/** Whole days from one day to another, negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Average length of a month, in days, where a pace is "per month". */
export const daysInMonth = 365.25 / 12;
/** Average number of weeks in a month, where weekly hours become monthly ones. */
export const weeksInMonth = daysInMonth / 7;

export type Period = { from: string; to: string };

/**
 * Days from one day to another, less those that fall inside closures and busy seasons:
 * patience does not count the days on which nobody could act (method.md, section 9).
 */
export function patientDays(from: string, to: string, pauses: readonly Period[]): number {
  const first = dayNumber(from);
  const last = dayNumber(to);
  let paused = 0;
  let covered = first;
  for (const { from, to } of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = Math.max(dayNumber(from), covered);
    const ends = Math.min(dayNumber(to) + 1, last);
    if (ends > begins) {
      paused += ends - begins;
      covered = ends;
    }
  }
  return last - first - paused;
}
