import { channelSpending } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { openStepsOf } from "@/lib/roadmap/rules";
import { type ObjectiveLine, objectiveLines } from "@/lib/strategy/objective/rules";

/** Most of each thing that one A4 page holds. */
export const most = { objectives: 3, channels: 6, doings: 6, refusals: 5, personas: 3 } as const;

export type CourseChannel = {
  name: string;
  who: string[];
  brings: string;
  objectives: number[];
  hours: number;
};
export type Reader = {
  id: string;
  name: string;
  /** of the client's side, or the consultant's */
  job: string;
  said: { what: "read" | "question"; at: number; question: string } | null;
};

/** The course on one page, made from the strategy: for whom, three objectives, channels, who does what, what we will not do. */
export function courseOf(reading: Reading) {
  const objectives = objectiveLines(reading)
    .filter(({ item }) => item.data.status === "active" && item.data.title.trim() !== "")
    .slice(0, most.objectives);
  return {
    until: latest(objectives),
    personas: reading
      .all("persona")
      .filter(({ data }) => data.kind === "customer" && data.name.trim() !== "")
      .slice(0, most.personas)
      .map(({ id, data }) => ({
        id,
        name: data.name,
        needs: firstSentence(data.needs),
        guess: data.proofs.length === 0,
      })),
    objectives,
    channels: channelsOf(reading, objectives),
    doings: doingsOf(reading),
    refusals: refusalsOf(reading),
    readers: readersOf(reading),
    /** an objective that can be read is enough to leave the page behind */
    ready: objectives.length > 0,
  };
}
export type Course = ReturnType<typeof courseOf>;

function latest(objectives: readonly ObjectiveLine[]): string | null {
  return (
    objectives
      .flatMap(({ item }) => item.data.deadline ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function channelsOf(reading: Reading, objectives: readonly ObjectiveLine[]): CourseChannel[] {
  return reading
    .all("channel")
    .filter(({ data }) => data.state !== "stopped" && data.name.trim() !== "")
    .map((channel) => {
      const served = reading.to("serves", channel.id, "objective");
      return {
        name: channel.data.name,
        who: peopleOf(reading, channel).map(firstName),
        brings: firstSentence(channel.data.reasonNote),
        objectives: objectives.flatMap(({ item }, index) =>
          served.some(({ id }) => id === item.id) ? [index + 1] : [],
        ),
        hours: channelSpending(reading, channel).weeklyHours,
      };
    })
    .sort((a, b) => b.objectives.length - a.objectives.length || b.hours - a.hours)
    .slice(0, most.channels);
}

function peopleOf(reading: Reading, channel: Item<"channel">): Item<"person">[] {
  const owner = reading.to("owner", channel.id, "person");
  const workers = reading.to("worker", channel.id, "person");
  return [...owner, ...workers.filter(({ id }) => owner[0]?.id !== id)].slice(0, 2);
}

/** The next thing of each person, soonest first. */
function doingsOf(reading: Reading) {
  return reading
    .all("person")
    .flatMap((person) => {
      const step = openStepsOf(reading, person.id).find(({ data }) => data.what.trim() !== "");
      return step
        ? [
            {
              id: person.id,
              name: firstName(person),
              what: step.data.what,
              endsOn: step.data.endsOn,
            },
          ]
        : [];
    })
    .sort((a, b) => (a.endsOn ?? "9999").localeCompare(b.endsOn ?? "9999"))
    .slice(0, most.doings);
}

function refusalsOf(reading: Reading): string[] {
  const text = reading.one("means")?.data.noGos ?? "";
  return text
    .split(/\n|(?<=\.)\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, most.refusals);
}

/** Who should have read it, suppliers and partners excepted, with the last thing they said of it. */
function readersOf(reading: Reading): Reader[] {
  const said = new Map<string, Reader["said"]>();
  for (const what of ["read", "question"] as const)
    for (const event of reading.events(what)) {
      if (event.item !== null) continue;
      const known = said.get(event.by);
      if (known && known.at > event.at) continue;
      said.set(event.by, {
        what,
        at: event.at,
        question: typeof event.data.question === "string" ? event.data.question : "",
      });
    }
  return reading
    .all("person")
    .filter(({ data }) => data.side === "client" && data.name.trim() !== "")
    .map(({ id, data }) => ({ id, name: data.name, job: data.job, said: said.get(id) ?? null }));
}

/** People by their first name, agencies by all of it. */
function firstName(person: Item<"person">): string {
  if (person.data.side === "supplier") return person.data.name;
  return person.data.name.split(" ")[0] ?? person.data.name;
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0]?.trim() ?? "";
}
