import type { Reading } from "@/lib/engagement/reading/rules";
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
