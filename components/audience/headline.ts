import type { InventoryContext } from "@/components/diagnostic/context";
import type { AudienceSection } from "@/lib/audience/sections/rules";
import { timeSplit } from "@/lib/audience/time/rules";

/** The computed sentence over the page, and the line under it. */
export function headline(
  section: AudienceSection,
  { reading, t, f }: InventoryContext,
): { title: string; line: string } {
  if (section !== "samples")
    return { title: t(`title.${section}`), line: t(`headline.${section}`) };
  const { channels } = timeSplit(reading);
  const counted = channels.flatMap(({ sample }) => (sample ? [sample] : []));
  const people = counted.reduce((sum, sample) => sum + sample.people, 0);
  if (people === 0) return { title: t("title.samples"), line: t("headline.uncounted") };
  const right = counted.reduce((sum, one) => sum + (one.rightShare * one.people) / 100, 0);
  const share = Math.round((right / people) * 100);
  return {
    title: t(share < 50 ? "title.wrong" : "title.right", { share: f.percent(share) }),
    line: t("headline.samples", { counted: counted.length, all: channels.length, people }),
  };
}
