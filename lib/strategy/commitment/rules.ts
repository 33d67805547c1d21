import type { Reading } from "@/lib/engagement/reading/rules";
import { isDecider } from "../acceptance/rules";

export type Signature = {
  side: "decider" | "consultant";
  name: string;
  at: number;
  answer: string;
  /** the text is still the one that was signed */
  holds: boolean;
};

/** The last signature of each side under the decision to engage, and whose is missing for the text as it stands. */
export function signaturesOf(reading: Reading): {
  signatures: Signature[];
  missing: "decider" | "consultant" | "both" | null;
} {
  const commitment = reading.one("commitment");
  const last = new Map<Signature["side"], Signature>();
  for (const event of reading.events("sign")) {
    if (!commitment || event.item !== commitment.id) continue;
    const person = reading.item(event.by);
    if (person?.kind !== "person") continue;
    const side =
      person.data.side === "consultant"
        ? "consultant"
        : isDecider(reading, person.id)
          ? "decider"
          : null;
    if (!side) continue;
    const { answer, reasons } = event.data;
    last.set(side, {
      side,
      name: person.data.name,
      at: event.at,
      answer: typeof answer === "string" ? answer : "",
      holds: answer === commitment.data.answer && reasons === commitment.data.reasons,
    });
  }
  const lacks = (side: Signature["side"]) => !last.get(side)?.holds;
  const missing = lacks("decider")
    ? lacks("consultant")
      ? "both"
      : "decider"
    : lacks("consultant")
      ? "consultant"
      : null;
  return { signatures: [...last.values()], missing };
}
