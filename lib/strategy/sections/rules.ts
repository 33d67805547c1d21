import type { Kind } from "@/lib/engagement/rules";

/** The eight parts of a strategy, in the order of choice: tools come last (method.md, sections 1 and 5). */
export const sections = [
  "effects",
  "competitors",
  "objectives",
  "personas",
  "channels",
  "contents",
  "budget",
  "tools",
] as const;
export type Section = (typeof sections)[number];

const kindsOf: Record<Section, readonly Kind[]> = {
  effects: ["effects", "vision", "commitment", "ambition"],
  competitors: ["competitor", "positioning"],
  objectives: ["objective"],
  personas: ["persona", "moment"],
  channels: ["channel"],
  contents: ["content", "pillar", "policy"],
  budget: ["budget"],
  tools: ["tool"],
};

/** The section named by an untrusted string, objectives where it names none. */
export function asSection(value: unknown): Section {
  return sections.find((section) => section === value) ?? "objectives";
}

/** The section in which items of a kind are edited, or null for what stands on another page. */
export function sectionOf(kind: Kind): Section | null {
  return sections.find((section) => kindsOf[section].includes(kind)) ?? null;
}
