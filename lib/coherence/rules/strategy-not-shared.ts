import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Event } from "@/lib/engagement/schema";
import { approvedVersion } from "@/lib/strategy/version/rules";
import { people } from "../finding";
import { rule } from "../rule";
import { handsOn, leaders, openSteps } from "../subjects";

/** Somebody who has steps to do has neither read the course nor asked about it. Examines the people with open steps, suppliers excepted, once a version has been approved for a while. */
export const strategyNotShared = rule({
  id: "strategy-not-shared",
  sign: "synergy",
  severity: "warning",
  stage: "act",
  examine: (reading, { days }) => {
    const approved = approvedOf(reading);
    if (!approved || reading.patientDays(approved.on, reading.today) < days) {
      return { examined: 0, failures: [] };
    }
    const busy = new Map(
      openSteps(reading)
        .flatMap(({ id }) => handsOn(reading, id))
        .filter(({ data }) => data.side !== "supplier")
        .map((person) => [person.id, person]),
    );
    const aware = readersOf(reading, approved);
    const unaware = reading.all("person").filter(({ id }) => busy.has(id) && !aware.has(id));
    const failures =
      unaware.length === 0
        ? []
        : [
            {
              about: [],
              leads: { kind: "person", id: unaware[0]?.id ?? null, field: "course" } as const,
              also: unaware,
              values: {
                who: people(unaware),
                count: unaware.length,
                approvedOn: { day: approved.on },
                people: busy.size,
              },
              proof: [approved.version, ...unaware.map(({ id }) => id)],
              decider: leaders(reading),
              weight: unaware.length,
            },
          ];
    return { examined: busy.size, failures };
  },
});

type Approved = { version: string; on: string; at: number };

/** The latest version that both sides approved. */
function approvedOf(reading: Reading): Approved | null {
  const version = approvedVersion(reading);
  return version
    ? { version: version.number, at: version.approvedAt, on: dayOfMoment(version.approvedAt) }
    : null;
}

/** Who read or asked about a version; whoever approved it has read it. */
function readersOf(reading: Reading, { version, at }: Approved): Set<string> {
  const known = new Set<string>();
  for (const kind of ["read", "question", "approve"] as const) {
    for (const event of reading.events(kind)) {
      const named = event.data.version !== undefined || kind === "approve";
      if (named ? versionOf(event) === version : event.at >= at) known.add(event.by);
    }
  }
  return known;
}

function versionOf(event: Event): string {
  return String(event.data.version ?? "");
}
