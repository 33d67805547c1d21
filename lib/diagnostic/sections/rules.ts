import type { Kind } from "@/lib/engagement/rules";

/** The parts of the inventory, as its tabs stand. */
export const diagnosticSections = [
  "people",
  "hindrances",
  "presences",
  "tools",
  "accounts",
  "twice",
] as const;
export type DiagnosticSection = (typeof diagnosticSections)[number];

const sectionsOfKinds: Partial<Record<Kind, DiagnosticSection>> = {
  means: "people",
  person: "people",
  presence: "presences",
  holding: "accounts",
};

/** The section named by an untrusted string, presences where it names none. */
export function asDiagnosticSection(value: unknown): DiagnosticSection {
  return diagnosticSections.find((section) => section === value) ?? "presences";
}

/** The section in which items of a kind are edited, or null for what stands on another page. */
export function diagnosticSectionOf(kind: Kind): DiagnosticSection | null {
  return sectionsOfKinds[kind] ?? null;
}

export const presenceOrders = ["hours", "cost", "test", "name"] as const;
export type PresenceOrder = (typeof presenceOrders)[number];

/** The order named by an untrusted string, hours spent where it names none. */
export function asPresenceOrder(value: unknown): PresenceOrder {
  return presenceOrders.find((order) => order === value) ?? "hours";
}
