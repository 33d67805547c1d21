import { addDays, dayOfMoment, daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { paceOf } from "@/lib/kpi/reading/rules";
import { timeToEffect } from "@/lib/strategy/catalogue/rules";
import { servingChannels } from "@/lib/strategy/smart/rules";
import { thing, type Values } from "../finding";
import { type Failure, rule } from "../rule";
import { activeObjectives, objectiveStakes, ownerAndLeaders } from "../subjects";

/** More is asked than was ever done, or sooner than the means can bear fruit. Examines the active objectives of which one of the two can be told. */
export const objectiveUnrealistic = rule({
  id: "objective-unrealistic",
  sign: "direction",
  severity: "warning",
  stage: "adapt",
  examine: (reading, { factor }) => {
    let examined = 0;
    const failures: Failure[] = [];
    for (const objective of activeObjectives(reading)) {
      const speed = speedOf(reading, objective);
      const fruit = fruitOf(reading, objective);
      if (!speed && !fruit) continue;
      examined++;
      const late = fruit !== null && fruit.soonest > fruit.deadline;
      const fast = speed !== null && speed.required > 0 && speed.required > factor * speed.best;
      if (!late && !fast) continue;
      const values: Values = {
        objective: thing(objective),
        choice: { choice: late ? "late" : speed && speed.best > 0 ? "fast" : "still" },
      };
      if (fruit && late) {
        values.asked = Math.max(0, Math.round(fruit.asked / 7));
        values.weeks = fruit.weeks;
        values.channel = thing(fruit.channel);
        values.soonest = { day: fruit.soonest };
      } else if (speed) {
        values.required = { figure: round(speed.required) };
        values.best = { figure: round(speed.best) };
      }
      failures.push({
        about: [objective],
        leads: late ? "deadline" : "target",
        values,
        stakes: objectiveStakes(reading, objective),
        decider: ownerAndLeaders(reading, objective.id),
      });
    }
    return { examined, failures };
  },
});

function speedOf(reading: Reading, objective: Item<"objective">) {
  const kpi = reading.to("measures", objective.id, "kpi")[0];
  return kpi ? paceOf(reading, objective, kpi) : null;
}

/** The first day on which one of an objective's channels can bear fruit, and that channel. */
function fruitOf(reading: Reading, objective: Item<"objective">) {
  const { deadline, startsOn } = objective.data;
  if (deadline === null) return null;
  const begins = startsOn ?? reading.today;
  let first: { channel: Item<"channel">; weeks: number; soonest: string } | null = null;
  for (const channel of servingChannels(reading, objective.id)) {
    const weeks = timeToEffect(channel.data);
    if (weeks === null) return null;
    const soonest = addDays(channelStart(reading, channel) ?? begins, weeks * 7);
    if (!first || soonest < first.soonest) first = { channel, weeks, soonest };
  }
  return first && { ...first, deadline, asked: daysBetween(begins, deadline) };
}

/** A channel at work has been so since its start, or since its oldest presence. */
function channelStart(reading: Reading, channel: Item<"channel">): string | null {
  if (channel.data.startsOn !== null) return channel.data.startsOn;
  const days = reading
    .from("channel", channel.id, "presence")
    .filter(({ data }) => data.state === "active" && channel.data.state === "active")
    .map(({ data, createdAt }) => data.startedOn ?? dayOfMoment(createdAt));
  return days.sort()[0] ?? null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
