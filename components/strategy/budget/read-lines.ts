import type { Reading } from "@/lib/engagement/reading/rules";
import { nameOf, type Words } from "../fields/views";
import type { GridLine } from "./lines";

/** The lines of the budget with what each is for, as the grid and the document show them. */
export function budgetLines(reading: Reading, t: Words): GridLine[] {
  return reading.all("budget").map((item) => {
    const tied = (role: "serves" | "channel", kind: "objective" | "channel") => {
      const [found] = reading.to(role, item.id, kind);
      return found ? { id: found.id, name: nameOf(found, t) } : null;
    };
    return {
      id: item.id,
      name: nameOf(item, t),
      reserve: item.data.reserve,
      objective: tied("serves", "objective"),
      channel: tied("channel", "channel"),
      months: [...item.data.months],
    };
  });
}
