import { fold } from "./fold";
import type { DateOrder } from "./reading";

export type Parsed = { day: string; yearless?: true } | { fault: "impossible" | "unreadable" };

const unreadable = { fault: "unreadable" } as const;
const impossible = { fault: "impossible" } as const;

type Setting = { order: DateOrder; today: string; year?: number };

/** The calendar day a cell names; hours and offsets are left out, the day is the one written. */
export function dayIn(text: string, setting: Setting): Parsed {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]|$)/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const compact = /^(\d{4})(\d{2})(\d{2})?(\d{2})?$/.exec(text);
  if (compact) return made(Number(compact[1]), Number(compact[2]), Number(compact[3] ?? 1));
  const numeric = numericParts(text);
  if (numeric) {
    const [first, second, year] = numeric;
    return setting.order === "mdy" ? made(year, first, second) : made(year, second, first);
  }
  return named(text, setting);
}

/** The three numbers of 02/03/2026 or 2/3/26, in the order written; null for any other writing. */
export function numericParts(text: string): [number, number, number] | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T ,]|$)/.exec(text);
  if (!parts) return null;
  const year = Number(parts[3]);
  return [Number(parts[1]), Number(parts[2]), year < 100 ? 2000 + year : year];
}

/** The day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first of the month so many months after. */
export function addMonths(day: string, count: number): string {
  const at = new Date(`${day.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 10);
}

/** The Monday of the week (ISO 8601) in which a day falls. */
export function mondayOf(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}

/** Whether the text could be a date; used to tell a header from a line of data. */
export function looksLikeDay(text: string): boolean {
  return "day" in dayIn(text, { order: "dmy", today: "2100-01-01" }) || numericParts(text) !== null;
}

function made(year: number, month: number, day: number): Parsed {
  if (year < 1990 || year > 2100) return unreadable;
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const moment = Date.UTC(year, month - 1, day);
  const exists = month >= 1 && month <= 12 && new Date(moment).getUTCDate() === day;
  return exists ? { day: written } : impossible;
}

const months: Record<string, number> = Object.fromEntries(
  [
    ["january", "jan", "janvier", "janv"],
    ["february", "feb", "fevrier", "fevr", "fev"],
    ["march", "mar", "mars"],
    ["april", "apr", "avril", "avr"],
    ["may", "mai"],
    ["june", "jun", "juin"],
    ["july", "jul", "juillet", "juil"],
    ["august", "aug", "aout"],
    ["september", "sep", "sept", "septembre"],
    ["october", "oct", "octobre"],
    ["november", "nov", "novembre"],
    ["december", "dec", "decembre"],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);

const weekday = "^(?:[a-z]{2,9}\\.?,? +)?";
const hour = "(?:,? +(?:a +)?\\d{1,2}[:h]\\d{2}.*)?$";
const monthFirst = new RegExp(
  `${weekday}([a-z]{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?(?:,? +(\\d{4}))?${hour}`,
);
const dayFirst = new RegExp(
  `${weekday}(\\d{1,2})(?:er)?[ -]+([a-z]{3,9})\\.?(?:,?[ -]+(\\d{4}))?${hour}`,
);

/** "Oct 2, 2025", "Sun, Aug 24, 2025", "2 octobre 2025", "1er mars", "April 12". */
function named(text: string, setting: Setting): Parsed {
  if (text.length > 60) return unreadable;
  const words = fold(text);
  const english = monthFirst.exec(words);
  const french = english ? null : dayFirst.exec(words);
  const month = months[english?.[1] ?? french?.[2] ?? ""];
  const day = Number(english?.[2] ?? french?.[1]);
  const year = english?.[3] ?? french?.[3];
  if (month === undefined) return unreadable;
  if (year !== undefined) return made(Number(year), month, day);
  // No year in the file: the latest that is not in the future.
  const latest = setting.year ?? Number(setting.today.slice(0, 4));
  const parsed = made(latest, month, day);
  if (!("day" in parsed)) return parsed;
  if (setting.year !== undefined || parsed.day <= setting.today)
    return { ...parsed, yearless: true };
  const before = made(latest - 1, month, day);
  return "day" in before ? { ...before, yearless: true } : before;
}
