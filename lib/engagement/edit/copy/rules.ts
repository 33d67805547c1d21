import type { Kind } from "../../rules";

const names = ["name", "title", "what", "label", "question", "text"];

/** The field that an item of this shape is called by, or null where it has none. */
export function namingFieldOf(fields: readonly string[]): string | null {
  return names.find((name) => fields.includes(name)) ?? null;
}

/** The data of a copy: a plan again. What was done, spent, published or reached is the original's. */
export function asPlanned(kind: Kind, data: Record<string, unknown>): Record<string, unknown> {
  switch (kind) {
    case "objective":
      return { ...data, status: "draft" };
    case "channel":
      return { ...data, state: "planned" };
    case "tool":
      return { ...data, state: "considered", lastUsedOn: null };
    case "content":
      return { ...data, state: "planned", publishedOn: null };
    case "step":
      return { ...data, state: "planned", progress: 0, doneOn: null };
    case "budget":
      return {
        ...data,
        months: (data.months as Record<string, unknown>[]).map((month) => ({ ...month, spent: 0 })),
      };
    default:
      return data;
  }
}
