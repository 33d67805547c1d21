import { ownHours } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { liveChannels, livePresences } from "./subjects";

/** Weekly hours that each person gives to presences, channels and steps under way, by person id; only those who give some. */
export function hoursGiven(reading: Reading): Map<string, number> {
  return reading.once("hours-given", () => {
    const given = new Map<string, number>();
    const running = reading.all("step").filter(({ data }) => data.state === "started");
    for (const { id } of [...livePresences(reading), ...liveChannels(reading), ...running]) {
      for (const { id: person, amount } of reading.amounts("worker", id)) {
        if (amount !== null && amount > 0) given.set(person, (given.get(person) ?? 0) + amount);
      }
    }
    return given;
  });
}

/** Weekly hours that a presence or a channel takes from the team: less those that suppliers give, for these are bought. */
export function plannedOf(reading: Reading, item: Item<"presence"> | Item<"channel">): number {
  return Math.max(0, ownHours(reading, item) - bySuppliers(reading, item));
}

function bySuppliers(reading: Reading, item: Item): number {
  return reading
    .amounts("worker", item.id)
    .filter(({ id }) => {
      const person = reading.item(id);
      return person?.kind === "person" && person.data.side === "supplier";
    })
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}
