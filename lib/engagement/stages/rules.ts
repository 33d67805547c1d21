import { hasFreshFigure, lastFigure } from "@/lib/kpi/reading/rules";
import { engagementSigned } from "@/lib/strategy/acceptance/rules";
import { smart } from "@/lib/strategy/smart/rules";
import { addDays, dayOfMoment } from "../days/rules";
import { type Reading, read } from "../reading/rules";
import { type Stage, type StageState, stages } from "../rules";
import type { Engagement, Item } from "../schema";

export type StageNote = {
  state: StageState;
  /** counts behind the state, for the line under the stage's name (messages: `coherence.stages.<stage>`) */
  counts: Record<string, number>;
  /** the day that the line names: the last maturity assessment, the next or the last review */
  day: string | null;
};

/** What was true of a stage goes out of date: a maturity score, a look at the audience after half a year. */
const freshDays = { compare: 183, observe: 183, prepare: 365 } as const;

/** State of the seven stages on a day, with the counts that explain it. Never locks anything. */
export function stageStates(engagement: Engagement, today: string): Record<Stage, StageNote> {
  return stagesOf(read(engagement, today));
}

/** The same, where the engagement has been read already. */
export function stagesOf(reading: Reading): Record<Stage, StageNote> {
  return reading.once("stages", () => ({
    prepare: prepare(reading),
    observe: observe(reading),
    compare: compare(reading),
    adapt: adapt(reading),
    act: act(reading),
    measure: measure(reading),
    correct: correct(reading),
  }));
}

/** Stages that have begun. */
export function startedStages(reading: Reading): Set<Stage> {
  const states = stagesOf(reading);
  return new Set(stages.filter((stage) => states[stage].state !== "not-started"));
}

function prepare(reading: Reading): StageNote {
  const presences = reading.all("presence").filter(({ data }) => data.state === "active");
  const tools = reading.all("tool").length;
  const tested = presences.filter(({ data }) => data.disappearance !== null).length;
  const means = reading.one("means")?.data;
  const known = means?.weeklyHours != null && means.monthlyBudget != null;
  const begun = presences.length + tools > 0 || means?.weeklyHours != null;
  const solid = known && presences.length > 0 && tested === presences.length;
  const fresh = changedWithin(reading, [...presences, ...reading.all("means")], freshDays.prepare);
  return note(begun, solid, fresh, { presences: presences.length, tested, tools });
}

function observe(reading: Reading): StageNote {
  const personas = reading.all("persona");
  const samples = reading.all("sample");
  const others = ["competitor", "fact", "feedback", "topic"] as const;
  const seen = others.reduce((sum, kind) => sum + reading.all(kind).length, samples.length);
  const customers = personas.filter(({ data }) => data.kind === "customer");
  const proven = customers.length > 0 && customers.every(({ data }) => data.proofs.length > 0);
  const days = samples.map(({ data }) => data.takenOn).filter((day) => day !== null);
  const latest = days.sort().at(-1) ?? null;
  const fresh = latest === null || latest >= addDays(reading.today, -freshDays.observe);
  return note(personas.length + seen > 0, proven && reading.all("competitor").length > 0, fresh, {
    personas: personas.length,
    samples: samples.length,
  });
}

function compare(reading: Reading): StageNote {
  const rounds = reading.engagement.rounds;
  const revealed = rounds
    .filter((round) => round.revealedAt !== null)
    .map(({ openedOn }) => openedOn);
  const day = revealed.sort().at(-1) ?? null;
  const fresh = day === null || day >= addDays(reading.today, -freshDays.compare);
  return { ...note(rounds.length > 0, day !== null, fresh, { rounds: rounds.length }), day };
}

function adapt(reading: Reading): StageNote {
  const active = reading.all("objective").filter(({ data }) => data.status === "active");
  const incomplete = active.filter((objective) => smart(reading, objective).blockers.length > 0);
  const past = active.some(({ data }) => data.deadline !== null && data.deadline < reading.today);
  const vision = reading.one("vision")?.data;
  const begun =
    reading.all("objective").length +
      reading.all("channel").length +
      reading.all("ambition").length >
      0 ||
    vision?.motivation != null ||
    reading.one("commitment")?.data.answer != null;
  const solid =
    active.length > 0 && incomplete.length === 0 && engagementSigned(reading)?.answer === "yes";
  return note(begun, solid, !past, { objectives: active.length, incomplete: incomplete.length });
}

function act(reading: Reading): StageNote {
  const steps = reading.all("step").filter(({ data }) => data.state !== "dropped");
  const done = steps.filter(({ data }) => data.state === "done").length;
  const late = steps.filter(
    ({ data }) => data.state !== "done" && data.endsOn !== null && data.endsOn < reading.today,
  ).length;
  return note(steps.length > 0, late === 0, done < steps.length, {
    steps: steps.length,
    done,
    late,
  });
}

function measure(reading: Reading): StageNote {
  const followed = reading.all("kpi").filter(({ data }) => data.followed);
  const fresh = followed.filter((kpi) => hasFreshFigure(reading, kpi)).length;
  const fed = followed.some((kpi) => lastFigure(reading, kpi) !== null);
  return note(followed.length > 0, fed && fresh === followed.length, true, {
    followed: followed.length,
    fresh,
  });
}

function correct(reading: Reading): StageNote {
  const reviews = reading.all("review").filter(({ data }) => data.state !== "cancelled");
  const held = reviews.flatMap(({ data }) => (data.state === "held" ? [reviewDay(data)] : []));
  const next = reviews
    .flatMap(({ data }) => (data.state === "planned" ? [reviewDay(data)] : []))
    .filter((day) => day >= reading.today)
    .sort()[0];
  const last = held.sort().at(-1);
  const rhythm = (reading.one("means")?.data.reviewRhythmWeeks ?? 6) * 7;
  const fresh = last === undefined || reading.patientDays(last, reading.today) <= rhythm * 1.5;
  const begun =
    reviews.length + reading.all("decision").length + reading.all("experiment").length > 0;
  return {
    ...note(begun, last !== undefined, fresh, { held: held.length, planned: next ? 1 : 0 }),
    day: next ?? last ?? null,
  };
}

function reviewDay(data: Item<"review">["data"]): string {
  return data.heldOn ?? data.plannedAt?.slice(0, 10) ?? "";
}

function note(
  begun: boolean,
  solid: boolean,
  fresh: boolean,
  counts: Record<string, number>,
): StageNote {
  const state = !begun ? "not-started" : !solid ? "started" : fresh ? "solid" : "revisit";
  return { state, counts, day: null };
}

function changedWithin(reading: Reading, items: readonly Item[], days: number): boolean {
  const since = addDays(reading.today, -days);
  return items.some(({ changedAt }) => dayOfMoment(changedAt) >= since);
}
