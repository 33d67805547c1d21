import en from "@/lib/i18n/en/format.json";
import fr from "@/lib/i18n/fr/format.json";
import type { Locale } from "@/lib/i18n/locale";
import { dayMs, days } from "./days";
import { nbsp, regions, typeset } from "./region";

const words = { fr, en };
// The business lives in France; a moment becomes a calendar day there.
const home = "Europe/Paris";

/** Lengths of time, clock times, and moments (epoch milliseconds) as seen from another. */
export function durations(locale: Locale) {
  const ago = new Intl.RelativeTimeFormat(regions[locale], { style: "short", numeric: "always" });
  const decimal = new Intl.NumberFormat(regions[locale], { maximumFractionDigits: 2 });
  const near = new Intl.RelativeTimeFormat(regions[locale], { numeric: "auto" });
  const { day } = days(locale);
  const daysAgo = (apart: number) =>
    (apart === 1 ? near : ago).format(-apart, "day").replaceAll("\u202f", nbsp);

  const duration = (minutes: number) => {
    const total = Math.abs(Math.round(minutes));
    const sign = minutes < 0 && total > 0 ? "\u2212" : "";
    const [whole, rest] = [Math.floor(total / 60), total % 60];
    if (whole === 0) return `${sign}${rest}${nbsp}min`;
    const spoken = `${sign}${typeset(decimal.format(whole))}${nbsp}h`;
    return rest === 0 ? spoken : `${spoken}${nbsp}${two(rest)}`;
  };

  return {
    /** Minutes as "10 min", "4 h", "1 h 05". */
    duration,
    /** Hours, fractions allowed, as they are said: "1 h 30" in French, "1.5 h" in English, "30 min" in both. */
    hours: (hours: number) =>
      locale === "fr" || hours < 1 || Number.isInteger(hours)
        ? duration(hours * 60)
        : `${typeset(decimal.format(hours))}${nbsp}h`,
    /** A clock time "14:30": "14 h 30", "14 h" in French, unchanged in English. */
    clock: (time: string) => {
      if (locale === "en") return time;
      const [hour, minute] = time.split(":");
      const on = minute === "00" ? "" : `${nbsp}${minute}`;
      return `${Number(hour)}${nbsp}h${on}`;
    },
    /** A past moment seen from `now`: "à l’instant", "il y a 2 h", "hier", "il y a 4 j"; from a week on, its day in France. */
    relativeTime: (moment: number, now: number) => {
      const passed = Math.max(0, now - moment);
      if (passed < 10_000) return words[locale].justNow;
      if (passed >= 7 * dayMs) return day(calendarDay(moment));
      const unit = units.find(({ ms }) => passed >= ms) ?? smallest;
      if (unit.name === "day") return daysAgo(daysApart(calendarDay(moment), calendarDay(now)));
      return ago.format(-Math.floor(passed / unit.ms), unit.name).replaceAll("\u202f", nbsp);
    },
  };
}

/** The calendar day ("YYYY-MM-DD") of a moment in France. */
export function calendarDay(moment: number): string {
  return calendar.format(moment);
}

/** The last millisecond of a calendar day in France. */
export function endOfDay(day: string): number {
  let end = Date.parse(`${day}T00:00:00Z`) + dayMs;
  while (calendarDay(end - 1) > day) end -= 3_600_000;
  return end - 1;
}

/** The clock time ("HH:MM") of a moment in France. */
export function clockOf(moment: number): string {
  return clock.format(moment);
}

const daysApart = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: home,
  hour: "2-digit",
  minute: "2-digit",
});
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: home });
const smallest = { name: "second", ms: 1000 } as const;
const units = [
  { name: "day", ms: dayMs },
  { name: "hour", ms: 3_600_000 },
  { name: "minute", ms: 60_000 },
  smallest,
] as const;

function two(value: number): string {
  return String(value).padStart(2, "0");
}
