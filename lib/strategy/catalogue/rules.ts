import catalogue from "./channels.json";

export type Labels = Record<"fr" | "en", string>;
type Entry = (typeof catalogue.channels)[number];

export const channelCatalogue = catalogue.channels;

const byKey = new Map<string, Entry>(catalogue.channels.map((entry) => [entry.key, entry]));

/** The catalogue's entry for a channel, or undefined for one made to measure. */
export function catalogueChannel(key: string | null): Entry | undefined {
  return key === null ? undefined : byKey.get(key);
}

/** Shortest time to effect of a channel, in weeks: the practice's own figure, else the catalogue's, else null. */
export function timeToEffect(channel: {
  catalogue: string | null;
  timeToEffect: number | null;
}): number | null {
  return channel.timeToEffect ?? catalogueChannel(channel.catalogue)?.timeToEffectWeeks.min ?? null;
}

/** The groups that the catalogue's channels stand in, in the order in which they are offered. */
export const channelGroups: readonly { key: string; label: Labels }[] = catalogue.groups;

/** The skills that channels need, with their names. */
export const channelSkillLabels: readonly { key: string; label: Labels }[] = catalogue.skills;
