import { longest } from "@/lib/engagement/fields/schema";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

/** The ideas that nobody has sorted yet: no step or decision came of them. */
export function waitingIdeas(reading: Reading): Item<"idea">[] {
  return reading
    .all("idea")
    .filter(
      ({ id }) =>
        reading.to("leads-to", id, "step").length +
          reading.to("leads-to", id, "decision").length ===
        0,
    );
}

/** What a step made of an idea says: the idea's first line as its title, where more was written the whole as its how. */
export function stepOfIdea(text: string): { what: string; how: string } {
  const whole = text.trim();
  const first = (whole.split(/\r?\n/)[0] ?? "").trim();
  const what = [...first].slice(0, longest.line).join("").slice(0, longest.line);
  return { what: what.isWellFormed() ? what : what.slice(0, -1), how: what === whole ? "" : whole };
}
