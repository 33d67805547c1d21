import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import type { Finding } from "../finding";
import { hoursGiven, plannedOf } from "../hours";
import { liveChannels, livePresences } from "../subjects";
import { thresholds } from "../thresholds";
import { type Among, about, type Composed, tied } from "./compose";
import type { Answer, Edit } from "./edit";

/** Somebody else takes over what is more than a person has, of one thing they work on. */
export const shareHours: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const over = excess(reading, finding);
    return over === null
      ? []
      : workOf(reading, finding.leads.id)
          .filter(({ hours }) => hours >= over)
          .map(item);
  },
  who: (reading, finding) => {
    const over = excess(reading, finding) ?? 0;
    return hands(reading, finding).filter((one) => hasRoom(reading, one, over));
  },
  edits: (reading, finding, answer) =>
    handedOver(reading, finding, answer, excess(reading, finding) ?? 0),
};

/** What takes the hours that the business does not have: something of ours is stopped. */
export const hoursToStop: Among = (reading, finding) => {
  const means = about(reading, finding);
  const { planned, available } = finding.values as Record<string, { hours: number }>;
  if (means?.kind !== "means" || !planned || !available) return [];
  const over = planned.hours - available.hours;
  return [...livePresences(reading), ...liveChannels(reading)].filter(
    (one) => plannedOf(reading, one) >= over,
  );
};

/** Somebody else takes over one whole thing, where nobody then carries too much of it all. */
export const handOverWork: Composed = {
  asks: "thing",
  among: (reading, finding) => movable(reading, finding).map(item),
  who: (reading, finding) => {
    const [least] = movable(reading, finding);
    return least ? takers(reading, finding, least.hours) : [];
  },
  edits: (reading, finding, answer) => {
    const work = movable(reading, finding).find(({ thing }) => thing.id === answer.choice);
    return work ? handedOver(reading, finding, answer, work.hours) : [];
  },
};

type Work = { thing: Item; hours: number };
const item = ({ thing }: Work) => thing;

/** What somebody gives hours to, the least first. */
function workOf(reading: Reading, person: string | null): Work[] {
  const running = reading.all("step").filter(({ data }) => data.state === "started");
  return [...livePresences(reading), ...liveChannels(reading), ...running]
    .map((thing) => {
      const mine = reading.amounts("worker", thing.id).find(({ id }) => id === person);
      return { thing, hours: mine?.amount ?? 0 };
    })
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => a.hours - b.hours);
}

/** Hours planned for a person beyond those they have; null where it is not about a person. */
function excess(reading: Reading, finding: Finding): number | null {
  const person = about(reading, finding);
  if (person?.kind !== "person" || person.data.weeklyHours === null) return null;
  const given = hoursGiven(reading).get(person.id) ?? 0;
  return Math.round((given - person.data.weeklyHours) * 100) / 100;
}

/** Everybody but the one in question, and but those who only stand beside. */
function hands(reading: Reading, { leads }: Finding): Item<"person">[] {
  return reading.all("person").filter(({ id, data }) => id !== leads.id && data.side !== "partner");
}

function hasRoom(reading: Reading, { id, data }: Item<"person">, hours: number): boolean {
  return (
    data.weeklyHours === null || (hoursGiven(reading).get(id) ?? 0) + hours <= data.weeklyHours
  );
}

/** Who can take so many hours over without carrying too much. */
function takers(reading: Reading, finding: Finding, hours: number): Item<"person">[] {
  const most = mostOf(reading, finding);
  return hands(reading, finding).filter(
    (one) => (hoursGiven(reading).get(one.id) ?? 0) + hours <= most && hasRoom(reading, one, hours),
  );
}

/** The things that can be handed over: each to whoever can take the least of them. */
function movable(reading: Reading, finding: Finding): Work[] {
  const mine = hoursGiven(reading).get(finding.leads.id ?? "") ?? 0;
  const enough = workOf(reading, finding.leads.id).filter(
    ({ hours }) => mine - hours <= mostOf(reading, finding),
  );
  const least = enough[0] ? takers(reading, finding, enough[0].hours).length : 0;
  if (least === 0) return [];
  return enough.filter(({ hours }) => takers(reading, finding, hours).length === least);
}

/** Hours a week that are not too many for one pair of hands, as the practice sees it. */
function mostOf(reading: Reading, { settings }: Finding): number {
  const usual = thresholds["one-pair-of-hands"].share.usual;
  const share = settings.find(({ name }) => name === "share")?.value ?? usual;
  const all = [...hoursGiven(reading).values()].reduce((sum, hours) => sum + hours, 0);
  return (all * share) / 100;
}

/** So many hours of one thing pass from one person to another. */
function handedOver(
  reading: Reading,
  { leads }: Finding,
  { choice, who }: Answer,
  hours: number,
): Edit[] {
  const at = reading.amounts("worker", `${choice}`).map(({ id, amount }) => ({ id, amount }));
  const theirs = at.find(({ id }) => id === who)?.amount ?? 0;
  const left = Math.round(((at.find(({ id }) => id === leads.id)?.amount ?? 0) - hours) * 100);
  const to = at
    .filter(({ id }) => id !== who && (id !== leads.id || left > 0))
    .map((tie) => (tie.id === leads.id ? { ...tie, amount: left / 100 } : tie));
  return [tied(reading, "worker", `${choice}`, [...to, { id: `${who}`, amount: theirs + hours }])];
}
