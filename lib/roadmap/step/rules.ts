import { circles } from "@/lib/coherence/circles";
import { addDays, dayNumber, daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { timeToEffect } from "@/lib/strategy/catalogue/rules";
import { isOpen } from "../rules";

export type Step = Item<"step">;

/** The six questions that a step answers, in the order in which they are asked. */
export const questions = ["who", "what", "when", "where", "how", "why"] as const;
export type Question = (typeof questions)[number];

/** Which of the six questions a step answers. When is its end; why is what it serves, or words; where is a channel or a presence. */
export function answered(reading: Reading, step: Step): Record<Question, boolean> {
  const { data, id } = step;
  const serves = (["objective", "channel", "ambition"] as const).some(
    (kind) => reading.to("serves", id, kind).length > 0,
  );
  return {
    who: handsOf(reading, id).length > 0,
    what: data.what.trim() !== "",
    when: data.endsOn !== null,
    where:
      reading.to("channel", id, "channel").length > 0 ||
      reading.to("place", id, "presence").length > 0,
    how: data.how.trim() !== "",
    why: serves || data.why.trim() !== "",
  };
}

/** Whoever is on a step, its owner first, each once. */
export function handsOf(reading: Reading, stepId: string): Item<"person">[] {
  const hands = (["owner", "worker"] as const).flatMap((role) =>
    reading.to(role, stepId, "person"),
  );
  return [...new Set(hands)];
}

/** Days by which an open step is past its end; 0 for one that is not. */
export function lateBy(step: Step, today: string): number {
  const { endsOn } = step.data;
  return isOpen(step) && endsOn !== null ? Math.max(0, daysBetween(endsOn, today)) : 0;
}

/** Where a step stands in the list: behind, being done, still to come, finished, given up. */
export const groups = ["late", "now", "next", "done", "dropped"] as const;
export type Group = (typeof groups)[number];

/** The group of a step on a day. What has begun, by its state or by its dates, is now. */
export function groupOf(step: Step, today: string): Group {
  const { state, startsOn } = step.data;
  if (state === "done" || state === "dropped") return state;
  if (lateBy(step, today) > 0) return "late";
  return state === "started" || (startsOn !== null && startsOn <= today) ? "now" : "next";
}

/** The steps of a group in the order in which they are read: soonest end first, finished ones last first; undated ones at the end. */
export function inGroupOrder(group: Group, steps: readonly Step[]): Step[] {
  const day = ({ data }: Step) =>
    (group === "done" ? (data.doneOn ?? data.endsOn) : (data.endsOn ?? data.startsOn)) ??
    (group === "done" ? "" : "9999");
  const sorted = [...steps].sort(
    (a, b) => day(a).localeCompare(day(b)) || a.position - b.position || (a.id < b.id ? -1 : 1),
  );
  return group === "done" ? sorted.reverse() : sorted;
}

export type Fruits = {
  /** `YYYY-MM-DD` */
  on: string;
  /** somebody chose the day; else it is the start plus the channel's shortest time to effect */
  chosen: boolean;
};

/** When the first fruits of a step are due (method.md, section 6); null without a start or a known time to effect. */
export function fruitsOf(reading: Reading, step: Step): Fruits | null {
  const { fruitsOn, startsOn } = step.data;
  if (fruitsOn) return { on: fruitsOn, chosen: true };
  const weeks = channelsOf(reading, step.id)
    .map(({ data }) => timeToEffect(data))
    .filter((each) => each !== null);
  if (!startsOn || weeks.length === 0) return null;
  return { on: addDays(startsOn, 7 * Math.min(...weeks)), chosen: false };
}

/** The channels on which a step happens: its own, else the one of its presence. */
export function channelsOf(reading: Reading, stepId: string): Item<"channel">[] {
  const own = reading.to("channel", stepId, "channel");
  if (own.length > 0) return own;
  return reading
    .to("place", stepId, "presence")
    .flatMap(({ id }) => reading.to("channel", id, "channel"));
}

/** The unfinished steps that a step waits for. */
export function awaited(reading: Reading, stepId: string): Step[] {
  return reading.to("depends-on", stepId, "step").filter(isOpen);
}

/** Why an order cannot hold: steps that wait for each other, or a start before the end of what is awaited. */
export type Disorder = { kind: "circle"; with: Step[] } | { kind: "early"; first: Step };

/** Open steps whose order cannot hold, by their id (method.md, section 9, `impossible-order`). */
export function disorders(reading: Reading): Map<string, Disorder> {
  return reading.once("step-disorders", () => {
    const found = new Map<string, Disorder>();
    const open = reading.all("step").filter(isOpen);
    const waits = new Map(open.map(({ id }) => [id, awaited(reading, id).map((one) => one.id)]));
    for (const circle of circles(waits)) {
      const turning = open.filter(({ id }) => circle.includes(id));
      for (const { id } of turning)
        found.set(id, { kind: "circle", with: turning.filter((one) => one.id !== id) });
    }
    for (const step of open) {
      if (found.has(step.id)) continue;
      const first = latest(awaited(reading, step.id));
      if (first && step.data.startsOn && (first.data.endsOn ?? "") > step.data.startsOn)
        found.set(step.id, { kind: "early", first });
    }
    return found;
  });
}

/** Of what is awaited, what ends last. */
export function latest(steps: readonly Step[]): Step | undefined {
  return [...steps].sort((a, b) => (b.data.endsOn ?? "").localeCompare(a.data.endsOn ?? ""))[0];
}

/** Share of a step that is done, 0 to 100. */
export function shareDone(step: Step): number {
  return step.data.state === "done" ? 100 : step.data.progress;
}

/** Whether a person owns or works on a step. */
export function isOn(reading: Reading, step: Step, personId: string | null): boolean {
  return personId !== null && handsOf(reading, step.id).some(({ id }) => id === personId);
}

/** What the head of the page counts. */
export function countSteps(reading: Reading, steps: readonly Step[]) {
  const known = steps.filter(({ data }) => data.state !== "dropped");
  const open = known.filter(isOpen);
  return {
    all: known.length,
    done: known.length - open.length,
    open: open.length,
    late: open.filter((step) => lateBy(step, reading.today) > 0).length,
    /** open, due within a week from today */
    soon: open.filter(
      ({ data: { endsOn } }) =>
        endsOn !== null && dayNumber(endsOn) - dayNumber(reading.today) <= 7,
    ).length,
    incomplete: open.filter((step) => Object.values(answered(reading, step)).includes(false))
      .length,
  };
}
