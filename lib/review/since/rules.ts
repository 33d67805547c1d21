import { nameOf } from "@/lib/coherence/finding";
import { compare, type Difference } from "@/lib/engagement/compare/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import { type Kind, singletons } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import { stand } from "@/lib/kpi/dashboard/rules";
import { isLate } from "../agenda/rules";
import type { Measure } from "../gap/rules";
import { decisionsOf } from "../rules";

/** What came of something that was decided. */
export type Action = {
  decision: string;
  question: string;
  choice: string;
  reason: string;
  /** when one comes back to it */
  lookBackOn: string | null;
  steps: StepView[];
};

export type StepView = {
  id: string;
  what: string;
  state: Item<"step">["data"]["state"];
  endsOn: string | null;
  doneOn: string | null;
  late: boolean;
  owner: string;
};

/** What was decided at a review, and where the steps that came of it stand on the reading's day. */
export function actionsOf(reading: Reading, reviewId: string): Action[] {
  return decisionsOf(reading, reviewId).map((decision) => ({
    decision: decision.id,
    question: decision.data.question,
    choice: decision.data.choice,
    reason: decision.data.reason,
    lookBackOn: decision.data.lookBackOn,
    steps: reading.to("leads-to", decision.id, "step").map((step) => stepView(reading, step)),
  }));
}

export function stepView(reading: Reading, step: Item<"step">): StepView {
  const { what, state, endsOn, doneOn } = step.data;
  const owner = reading.to("owner", step.id, "person")[0]?.data.name ?? "";
  return { id: step.id, what, state, endsOn, doneOn, late: isLate(reading, step), owner };
}

/** One plain sentence about what changed; components write it in words. Names are of things as they are called now. */
export type Told =
  | { says: "done" | "dropped"; names: string[] }
  | { says: "figure"; kpi: Measure; before: number | null; after: number | null }
  | {
      says: "target";
      name: string;
      kpi: Measure | null;
      before: number | null;
      after: number | null;
    }
  | {
      says: "deadline";
      kind: "objective" | "step";
      name: string;
      before: string | null;
      after: string | null;
    }
  | {
      says: "state";
      kind: "objective" | "channel" | "tool";
      name: string;
      before: string;
      after: string;
    }
  | { says: "hours"; name: string; before: number | null; after: number | null }
  | { says: "added" | "removed"; kind: Kind; names: string[] }
  | { says: "revealed"; on: string }
  | { says: "rewritten"; names: string[] }
  | { says: "edited"; names: string[] };

/** What does not tell by being added or removed: the review itself, what the points before it already say. */
const quietKinds = new Set<Kind>(["review", "decision", "annotation", "return", ...singletons]);

/** What changed from a frozen state to the reading's, in plain sentences, what matters first. */
export function toldSince(before: Reading, reading: Reading): Told[] {
  const differences = compare(before.engagement, reading.engagement);
  const told = new Set<string>();
  const tell = <T extends Told>(id: string, sentence: T | null): T[] => {
    if (sentence) told.add(id);
    return sentence ? [sentence] : [];
  };
  const fields = differences.filter((one) => one.what === "field");
  const items = differences.filter((one) => one.what === "item");
  const changed = fields.flatMap((one) => tell(one.id, fieldTold(reading, one)));
  const ended = (state: "done" | "dropped") =>
    fields.filter((one) => one.kind === "step" && one.field === "state" && one.after === state);
  const names = (list: { id: string }[], from: Reading) =>
    list.flatMap(({ id }) => {
      const item = from.item(id);
      const name = item ? nameOf(item) : "";
      if (name) told.add(id);
      return name ? [name] : [];
    });
  const sentences: Told[] = [
    { says: "done", names: names(ended("done"), reading) },
    { says: "dropped", names: names(ended("dropped"), reading) },
    ...changed,
    ...figures(before, reading),
    ...kindsOf(items.flatMap(({ after }) => (after ? [after] : []))).map(
      ([kind, list]): Told => ({ says: "added", kind, names: names(list, reading) }),
    ),
    ...kindsOf(items.flatMap(({ before: gone }) => (gone ? [gone] : []))).map(
      ([kind, list]): Told => ({ says: "removed", kind, names: names(list, before) }),
    ),
    ...revealed(differences),
    { says: "rewritten", names: differences.flatMap(rewritten) },
    { says: "edited", names: names(edited(fields, told), reading) },
  ];
  return sentences.filter((one) => !("names" in one) || one.names.length > 0);
}

type Field = Extract<Difference, { what: "field" }>;

function fieldTold(reading: Reading, one: Field): Told | null {
  const item = reading.item(one.id);
  const name = item ? nameOf(item) : "";
  if (!item || !name) return null;
  const [before, after] = [one.before, one.after];
  if (one.kind === "objective" && one.field === "target") {
    const kpi = reading.to("measures", one.id, "kpi")[0];
    return {
      says: "target",
      name,
      kpi: kpi ? measureOf(kpi) : null,
      before: before as number | null,
      after: after as number | null,
    };
  }
  const deadline = one.kind === "objective" ? "deadline" : one.kind === "step" ? "endsOn" : null;
  if (deadline !== null && one.field === deadline)
    return {
      says: "deadline",
      kind: one.kind as "objective" | "step",
      name,
      before: before as string | null,
      after: after as string | null,
    };
  if (one.kind === "objective" && one.field === "status")
    return { says: "state", kind: "objective", name, before: `${before}`, after: `${after}` };
  if ((one.kind === "channel" || one.kind === "tool") && one.field === "state")
    return { says: "state", kind: one.kind, name, before: `${before}`, after: `${after}` };
  if (one.kind === "channel" && one.field === "weeklyHours")
    return { says: "hours", name, before: before as number | null, after: after as number | null };
  return null;
}

/** The last figure of each followed indicator then and now, where it moved. */
function figures(before: Reading, reading: Reading): Told[] {
  return reading
    .all("kpi")
    .filter(({ data }) => data.followed)
    .flatMap((kpi): Told[] => {
      const then = before.item(kpi.id);
      const was = then?.kind === "kpi" ? (stand(before, then).last?.value ?? null) : null;
      const is = stand(reading, kpi).last?.value ?? null;
      return was === is ? [] : [{ says: "figure", kpi: measureOf(kpi), before: was, after: is }];
    });
}

function measureOf({ data }: Item<"kpi">): Measure {
  const { name, unit, unitLabel, decimals, direction, grain } = data;
  return { name, unit, unitLabel, decimals, direction, grain };
}

function kindsOf(items: readonly Item[]): [Kind, Item[]][] {
  const byKind = new Map<Kind, Item[]>();
  for (const item of items) {
    if (quietKinds.has(item.kind)) continue;
    byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), item]);
  }
  return [...byKind];
}

function revealed(differences: readonly Difference[]): Told[] {
  return differences.flatMap((one): Told[] =>
    one.what === "round" && one.before === null && one.after?.revealedAt != null
      ? [{ says: "revealed", on: one.after.openedOn }]
      : [],
  );
}

/** Live texts by name; minutes are of their review and not told again. */
function rewritten(one: Difference): string[] {
  return one.what === "prose" && !one.id.startsWith("minutes") ? [one.id] : [];
}

/** Whatever else was changed, each thing once. */
function edited(fields: readonly Field[], told: ReadonlySet<string>): { id: string }[] {
  const ids = fields.filter(({ id, kind }) => !told.has(id) && !quietKinds.has(kind));
  return [...new Set(ids.map(({ id }) => id))].map((id) => ({ id }));
}
