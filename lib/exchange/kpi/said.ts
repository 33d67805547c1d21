import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Remark } from "./preview";
import type { Unread } from "./reading";

/** A warning or a group of skipped lines, as a sentence. */
export function saidRemark(remark: Remark, locale: Locale): string {
  const { day, ...values } = remark.values;
  const written =
    day === undefined ? values : { ...values, day: formatter(locale).day(String(day)) };
  return translator(locale, "exchange")(`warning.${remark.key}`, written);
}

/** Why a file was refused, and what to do about it, as a sentence. */
export function saidRefusal({ detail, reason }: Unread, locale: Locale): string {
  return translator(locale, "exchange")(`refusal.${reason}`, detail);
}
