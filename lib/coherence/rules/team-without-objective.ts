import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { counted, leaders, servesActiveObjective } from "../subjects";

/** Somebody gives hours to what serves no aim. Examines the people who give hours to presences or channels. */
export const teamWithoutObjective = rule({
  id: "team-without-objective",
  sign: "synergy",
  severity: "hint",
  stage: "adapt",
  examine: (reading) => {
    const busy = reading
      .all("person")
      .map((person) => ({ person, work: workOf(reading, person.id) }))
      .filter(({ work }) => work.length > 0);
    return each(busy, ({ person, work }) => {
      const serves =
        reading.from("owner", person.id, "objective").length > 0 ||
        reading.from("worker", person.id, "objective").length > 0 ||
        work.some((item) => servesAim(reading, item));
      if (serves) return null;
      const hours = work.reduce((sum, { id }) => sum + given(reading, id, person.id), 0);
      const channels = work.flatMap((item) =>
        item.kind === "channel"
          ? [item.id]
          : reading.to("channel", item.id, "channel").map(({ id }) => id),
      );
      return {
        about: [person],
        leads: { kind: work[0]?.kind ?? "channel", id: work[0]?.id ?? null, field: "link:serves" },
        values: { who: people([person]), work: thing(...work.slice(0, 3)), hours: { hours } },
        stakes: counted(hours, 0),
        decider: leaders(reading),
        follows: ["no-objective", ...channels.map((id) => `channel-without-objective:${id}`)],
      };
    });
  },
});

type Work = Item<"presence"> | Item<"channel">;

function workOf(reading: Reading, person: string): Work[] {
  return [
    ...reading.from("worker", person, "presence").filter(({ data }) => data.state === "active"),
    ...reading.from("worker", person, "channel").filter(({ data }) => data.state !== "stopped"),
  ];
}

function servesAim(reading: Reading, item: Work): boolean {
  const channels = item.kind === "channel" ? [item] : reading.to("channel", item.id, "channel");
  return (
    servesActiveObjective(reading, item.id) ||
    channels.some(({ id }) => servesActiveObjective(reading, id))
  );
}

function given(reading: Reading, item: string, person: string): number {
  return reading.amounts("worker", item).find(({ id }) => id === person)?.amount ?? 0;
}
