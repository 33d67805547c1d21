import type { getTranslations } from "next-intl/server";
import { offersOf } from "@/lib/coherence/cure/offer";
import type { Finding } from "@/lib/coherence/finding";
import { addDays } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { CureView } from "../finding-view";

/** Days given to a new step, unless another day is chosen. */
const usualDays = 30;

/** What can be done about a finding in the panel itself, in words. */
export function cureViews(
  reading: Reading,
  finding: Finding,
  t: Awaited<ReturnType<typeof getTranslations<"cure">>>,
): CureView[] {
  return offersOf(reading, finding).map((offer): CureView => {
    const { key, asks, options, sorts, who, when, seen } = offer;
    const words = (part: string) =>
      t.has(`${key}.${part}` as never) ? t(`${key}.${part}` as never) : "";
    const people = who?.options.map(({ id, name }) => ({ value: id, label: name }));
    const usual = finding.decider.find((id) => people?.some(({ value }) => value === id));
    return {
      key,
      title: words("title"),
      label: words("label"),
      act: words("act"),
      asks,
      choices:
        asks === "level"
          ? (["0", "1", "2", "3", "4"] as const).map((value) => ({
              value,
              label: t(`level.${value}`),
            }))
          : options.map(({ id, name }) => ({ value: id, label: name })),
      sorts: sorts && {
        label: words("sort"),
        choices: sorts.map((value) => ({ value, label: words(`sorts.${value}`) })),
      },
      who:
        who && people
          ? {
              label: words("who") || t("who"),
              choices: people,
              usual: who.needed ? "" : (usual ?? ""),
              needed: who.needed,
            }
          : null,
      usualDay: when ? addDays(reading.today, usualDays) : null,
      lines: inLines.has(key) ? `${seen ?? ""}` : null,
      seen,
    };
  });
}

/** Gestures that ask for more than a few words. */
const inLines = new Set(["answer", "note-fact"]);
