import en from "@/lib/i18n/en/format.json";
import fr from "@/lib/i18n/fr/format.json";
import type { Locale } from "@/lib/i18n/locale";
import { nbsp, regions } from "./region";

// Read as they stand: the build parses a sentence that holds braces.
const words = { fr, en };

/** Calendar days ("YYYY-MM-DD", no clock and no zone) as people write them. */
export function days(locale: Locale) {
  const style = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(regions[locale], { timeZone: "UTC", ...options });
    return (day: string) =>
      format
        .formatToParts(at(day))
        .map(({ type, value }, at, parts) => {
          if (type === "day" && value === "1" && locale === "fr") return "1er";
          // A number does not end a line without its month.
          return value === " " && parts[at - 1]?.type === "day" ? nbsp : value;
        })
        .join("");
  };
  const day = style({ day: "numeric", month: "long", year: "numeric" });
  const weekday = style({ weekday: "long" });
  const near = new Intl.RelativeTimeFormat(regions[locale], { numeric: "auto" });

  return {
    /** "12 mars 2026", "1er mars 2026" (the Day component raises the "er"). */
    day,
    /** "12 mars", where the year goes without saying. */
    dayShort: style({ day: "numeric", month: "long" }),
    /** "jeudi 12 mars 2026". */
    dayLong: style({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    /** "jeu. 12 mars", in a list of days to come. */
    dayOfWeek: style({ weekday: "short", day: "numeric", month: "long" }),
    /** "lundi". */
    weekday,
    /** "févr.", of a day or of a month "YYYY-MM". */
    monthShort: style({ month: "short" }),
    /** "février 2026", of a day or of a month "YYYY-MM". */
    month: style({ month: "long", year: "numeric" }),
    /** "hier", "aujourd’hui", "demain"; under a week away "lundi" or "lundi dernier"; then the absolute day. */
    relativeDay: (wanted: string, today: string) => {
      const distance = Math.round((at(wanted).getTime() - at(today).getTime()) / dayMs);
      if (Math.abs(distance) <= 1) return near.format(distance, "day");
      if (Math.abs(distance) >= 7) return day(wanted);
      // A day's name alone is the one to come.
      return distance > 0 ? weekday(wanted) : words[locale].lastDay.replace("%s", weekday(wanted));
    },
  };
}

export const dayMs = 86_400_000;

function at(day: string): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
}
