import type { getTranslations } from "next-intl/server";
import type { Sign } from "@/lib/coherence/finding";
import type { LifeLine } from "@/lib/engagement/findings/course/rules";
import type { Formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";

export type RoseWords = {
  t: Awaited<ReturnType<typeof getTranslations<"rose">>>;
  signs: (sign: Sign) => string;
  /** of the rose as a whole */
  whole: string;
  f: Formatter;
};

/** A score, 0 to 1, in whole percents; in words without data. */
export function percent(score: number | null, { t, f }: RoseWords): string {
  return score === null ? t("noData") : f.percent(Math.round(score * 100));
}

/** What became of a finding, when and by whom, in a few words. */
export function lifeWords({ turn, since, until, by }: LifeLine, { t, f }: RoseWords): string {
  // Finding is the check's; the others are somebody's doing.
  const own = ["found", "changed", "returned"].includes(turn) || by === null;
  const what = own
    ? t(`lifeLine.${turn}`)
    : t("lifeBy", { what: t(`lifeLine.${turn}`), name: firstName(by) });
  return since === until
    ? t("lifeOn", { what, day: f.day(until) })
    : t("lifeBetween", { what, from: f.dayShort(since), to: f.day(until) });
}
