import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { catalogueChannel, channelSkillLabels } from "@/lib/strategy/catalogue/rules";

/** The level from which somebody can be counted on for a skill: 2 of 4, "does it alone with care". */
export const skilledFrom = 2;

/** Every skill of the catalogue with its name in a language. */
export function skillNames(locale: "fr" | "en"): { key: string; label: string }[] {
  return channelSkillLabels.map(({ key, label }) => ({ key, label: label[locale] }));
}

/** Skills a channel needs: those written on it, else the catalogue's. */
export function neededSkills(channel: Item<"channel">): readonly string[] {
  if (channel.data.skills.length > 0) return channel.data.skills;
  return catalogueChannel(channel.data.catalogue)?.skills ?? [];
}

/** The skills of a channel that nobody, suppliers included, holds at `level` or more. A channel that is handed over needs none of ours. */
export function channelSkills(
  reading: Reading,
  channel: Item<"channel">,
  level: number = skilledFrom,
): { needed: readonly string[]; missing: string[] } {
  const needed = channel.data.mode === "delegate" ? [] : neededSkills(channel);
  const held = bestLevels(reading);
  return { needed, missing: needed.filter((skill) => (held.get(skill) ?? 0) < level) };
}

function bestLevels(reading: Reading): Map<string, number> {
  return reading.once("skill-levels", () => {
    const best = new Map<string, number>();
    for (const { data } of reading.all("person")) {
      for (const { key, level } of data.skills) best.set(key, Math.max(best.get(key) ?? 0, level));
    }
    return best;
  });
}
