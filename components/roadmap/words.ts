import { catalogueQuestion } from "@/lib/maturity/catalogue/rules";
import {
  awaited,
  channelsOf,
  disorders,
  type Fruits,
  fruitsOf,
  handsOf,
  lateBy,
  latest,
  type Question,
  type Step,
} from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "./context";

/** What a step is called, or that it has no name. */
export function stepName(step: Step, { t }: RoadmapContext): string {
  return step.data.what.trim() || t("untitled");
}

/** The six answers in words; null where there is none yet. */
export function answersOf(step: Step, context: RoadmapContext): Record<Question, string | null> {
  const { reading, t, f } = context;
  const { data, id } = step;
  const hands = handsOf(reading, id).map((person) => person.data.name);
  const where = [
    ...channelsOf(reading, id).map((channel) => channel.data.name),
    ...reading.to("place", id, "presence").map((place) => place.data.name),
  ];
  return {
    who:
      hands.length === 0
        ? null
        : data.effortHours
          ? t("answer.who", { names: f.list(hands), hours: f.hours(data.effortHours) })
          : f.list(hands),
    what: data.what.trim() || null,
    when: whenWords(step, context),
    where: where.length > 0 ? f.list([...new Set(where)]) : null,
    how: data.how.trim() || null,
    why: [aimOf(step, context), data.why.trim()].filter(Boolean).join(t("colon")) || null,
  };
}

/** What it serves: its objective by number, else a channel or an ambition by name. */
export function aimOf(step: Step, { reading, t, whole }: RoadmapContext): string | null {
  const objective = reading.to("serves", step.id, "objective")[0];
  if (objective) {
    const title = objective.data.title.trim();
    if (!whole) return title || null;
    const number = reading.all("objective").findIndex(({ id }) => id === objective.id) + 1;
    return title ? t("answer.aim", { number, title }) : t("answer.objective", { number });
  }
  const channel = reading.to("serves", step.id, "channel")[0];
  if (channel) return channel.data.name;
  return reading.to("serves", step.id, "ambition")[0]?.data.text ?? null;
}

/** From when to when, in words. */
export function whenWords({ data }: Step, { t, f }: RoadmapContext): string | null {
  const { startsOn, endsOn } = data;
  if (startsOn && endsOn) {
    const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    return t("answer.when", {
      from: sameYear ? f.dayShort(startsOn) : f.day(startsOn),
      to: f.day(endsOn),
    });
  }
  if (endsOn) return t("answer.until", { day: f.day(endsOn) });
  return startsOn ? t("answer.from", { day: f.day(startsOn) }) : null;
}

/** How it stands with time: late by so many days, or when it ends, or began. */
export function timeWords(step: Step, { reading, t, f }: RoadmapContext): string | null {
  const late = lateBy(step, reading.today);
  if (late > 0)
    return step.data.progress > 0
      ? t("lateAt", { days: late, share: f.percent(step.data.progress) })
      : t("late", { days: late });
  const { state, doneOn, endsOn, startsOn } = step.data;
  if (state === "done")
    return doneOn ? t("doneOn", { day: f.relativeDay(doneOn, reading.today) }) : t("done");
  if (endsOn) return f.relativeDay(endsOn, reading.today);
  return startsOn ? t("answer.from", { day: f.day(startsOn) }) : t("undated");
}

/** When its fruits come, in words. */
export function fruitsWords(step: Step, { reading, t, f }: RoadmapContext): string | null {
  const fruits: Fruits | null = fruitsOf(reading, step);
  return fruits && t("fruits", { day: f.dayShort(fruits.on) });
}

/** What it waits for, or why its order cannot hold; `grave` where it cannot. */
export function waitWords(
  step: Step,
  context: RoadmapContext,
): { text: string; grave: boolean } | null {
  const { reading, t, f } = context;
  const disorder = disorders(reading).get(step.id);
  if (disorder?.kind === "circle")
    return {
      text: t("wait.circle", { names: f.list(disorder.with.map((one) => quoted(one, context))) }),
      grave: true,
    };
  if (disorder?.kind === "early")
    return {
      text: t("wait.early", {
        name: quoted(disorder.first, context),
        day: f.day(disorder.first.data.endsOn ?? reading.today),
      }),
      grave: true,
    };
  const first = latest(awaited(reading, step.id));
  if (!first) return null;
  const late = lateBy(first, reading.today);
  const name = quoted(first, context);
  return {
    text: late > 0 ? t("wait.late", { name, days: late }) : t("wait.plain", { name }),
    grave: false,
  };
}

/** The maturity question that a step should lift, in words. */
export function liftWords({ data }: Step, { t, f }: RoadmapContext): string | null {
  const question =
    data.maturityQuestion === null ? undefined : catalogueQuestion(data.maturityQuestion);
  return question ? t("lifts", { question: question.short[f.locale] }) : null;
}

function quoted(step: Step, context: RoadmapContext): string {
  return context.f.quoted(stepName(step, context));
}
