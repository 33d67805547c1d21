import type { Kind } from "@/lib/engagement/rules";

/** The parts of the audience page, as its tabs stand. */
export const audienceSections = [
  "samples",
  "personas",
  "market",
  "competitors",
  "watch",
  "feedback",
] as const;
export type AudienceSection = (typeof audienceSections)[number];

const sectionsOfKinds: Partial<Record<Kind, AudienceSection>> = {
  sample: "samples",
  fact: "market",
  topic: "watch",
  feedback: "feedback",
};

/** The section named by an untrusted string, samples where it names none. */
export function asAudienceSection(value: unknown): AudienceSection {
  return audienceSections.find((section) => section === value) ?? "samples";
}

/** The section in which items of a kind are edited, or null for what stands on another page. */
export function audienceSectionOf(kind: Kind): AudienceSection | null {
  return sectionsOfKinds[kind] ?? null;
}

/** Who readers can be, in the order in which they are counted: the first three are the right people. */
export const readerGroups = [
  "customers",
  "prospects",
  "prescribers",
  "peers",
  "friends",
  "other",
] as const;
export type ReaderGroup = (typeof readerGroups)[number];
