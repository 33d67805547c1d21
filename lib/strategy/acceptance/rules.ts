import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Event, Item } from "@/lib/engagement/schema";

export const terms = [
  "title",
  "indicator",
  "startValue",
  "startDay",
  "target",
  "targetMax",
  "startsOn",
  "deadline",
] as const;
export type Term = (typeof terms)[number];
export type Terms = Record<Term, string | number | null>;

/** What the parties agree on when they accept an objective. An `accept` event carries a copy as `data.terms`. */
export function termsOf(reading: Reading, objective: Item<"objective">): Terms {
  const { title, startValue, startDay, target, targetMax, startsOn, deadline } = objective.data;
  const indicator = reading.to("measures", objective.id, "kpi")[0]?.id ?? null;
  return { title, indicator, startValue, startDay, target, targetMax, startsOn, deadline };
}

export type Acceptance = {
  /** both the decider and the consultant accepted what is written now */
  stands: boolean;
  decider: boolean;
  consultant: boolean;
  /** terms that changed since somebody accepted them; empty where nobody ever did */
  changed: Term[];
};

/**
 * Whether an objective is accepted as it stands: by the client's decider and by the consultant. It goes out when title,
 * indicator, values or dates change. An acceptance that carries no copy of the terms (a file made by hand) stands until the item changes.
 */
export function acceptance(reading: Reading, objective: Item<"objective">): Acceptance {
  const now = termsOf(reading, objective);
  const changed = new Set<Term>();
  let decider = false;
  let consultant = false;
  for (const event of acceptances(reading).get(objective.id) ?? []) {
    const moved = movedSince(event, now, objective);
    if (moved.length > 0) {
      for (const term of moved) changed.add(term);
      continue;
    }
    decider ||= isDecider(reading, event.by);
    consultant ||= sideOf(reading, event.by) === "consultant";
  }
  const stands = decider && consultant;
  return {
    stands,
    decider,
    consultant,
    changed: stands ? [] : terms.filter((t) => changed.has(t)),
  };
}

/** Whether a person decides for the client: its leader, or anyone of the client where no leader is named. */
export function isDecider(reading: Reading, person: string): boolean {
  return deciders(reading).some(({ id }) => id === person);
}

/** The people who decide for the client. */
export function deciders(reading: Reading): Item<"person">[] {
  return reading.once("deciders", () => {
    const client = reading.all("person").filter(({ data }) => data.side === "client");
    const leaders = client.filter(({ data }) => data.leader);
    return leaders.length > 0 ? leaders : client;
  });
}

/** The consultants on the engagement. */
export function consultants(reading: Reading): Item<"person">[] {
  return reading.once("consultants", () =>
    reading.all("person").filter(({ data }) => data.side === "consultant"),
  );
}

export type Signature = { by: string; on: string; answer: string | null };

/** The latest signature of the decision to engage on each side, as the text stands now; empty where one is missing. */
export function engagementSigned(reading: Reading): { answer: string; on: string } | null {
  const commitment = reading.one("commitment");
  if (!commitment) return null;
  const answerOf = (event: Event) =>
    typeof event.data.answer === "string" ? event.data.answer : commitment.data.answer;
  const latest = (side: (person: string) => boolean) =>
    reading
      .events("sign")
      .filter((event) => event.item === commitment.id && side(event.by))
      .at(-1);
  const decider = latest((person) => isDecider(reading, person));
  const consultant = latest((person) => sideOf(reading, person) === "consultant");
  if (!decider || !consultant) return null;
  const answer = answerOf(decider);
  if (answer === null || answerOf(consultant) !== answer) return null;
  return { answer, on: dayOfMoment(Math.max(decider.at, consultant.at)) };
}

function acceptances(reading: Reading): Map<string, Event[]> {
  return reading.once("acceptances", () => {
    const byItem = new Map<string, Event[]>();
    for (const event of reading.events("accept")) {
      if (event.item) byItem.set(event.item, [...(byItem.get(event.item) ?? []), event]);
    }
    return byItem;
  });
}

function movedSince(event: Event, now: Terms, objective: Item<"objective">): Term[] {
  const then = event.data.terms;
  if (then === null || typeof then !== "object" || Array.isArray(then)) {
    return objective.changedAt > event.at ? [...terms] : [];
  }
  return terms.filter((term) => term in then && then[term] !== now[term]);
}

function sideOf(reading: Reading, person: string) {
  const item = reading.item(person);
  return item?.kind === "person" ? item.data.side : null;
}
