import type { Report } from "@/lib/coherence/check";
import { type Finding, nameOf } from "@/lib/coherence/finding";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { stand } from "@/lib/kpi/dashboard/rules";
import { isLevel, sheetOf } from "@/lib/maturity/sheet/rules";
import { lastRound, minutesOf, type Point } from "../agenda/rules";
import { type GapView, gapView, type Measure } from "../gap/rules";
import { stalledLifts } from "../lift/rules";
import { decisionOn } from "../rules";
import { type StepView, stepView } from "../since/rules";

export type DecisionView = {
  id: string;
  question: string;
  type: Item<"decision">["data"]["type"];
  choice: string;
  reason: string;
  /** null while it is being written */
  takenOn: string | null;
  doneBy: string | null;
  lookBackOn: string | null;
  owner: { id: string; name: string } | null;
  steps: StepView[];
};

/** What a point of an agenda shows. What it was about may be gone or settled since: then it says so. */
export type PointView = Point & { minutes: number; decision: DecisionView | null; about: About };
export type About =
  | { is: "since" | "sign" | "gone" }
  | { is: "gap"; gap: GapView }
  | { is: "late"; steps: StepView[] }
  | { is: "look-back"; taken: TakenView }
  | { is: "finding"; finding: Finding }
  | { is: "feedback"; said: Said[] }
  | { is: "maturity"; questions: LevelGap[] }
  | { is: "lift"; steps: LiftView[] }
  | { is: "point"; text: string };

export type TakenView = {
  id: string;
  question: string;
  choice: string;
  reason: string;
  takenOn: string;
  lookBack: Item<"decision">["data"]["lookBack"];
  lookBackNote: string;
  /** the indicator it should move, on the day it was taken and today; null is "no data" */
  moved: { kpi: Measure; before: number | null; after: number | null } | null;
  steps: StepView[];
};
export type Said = { id: string; text: string; source: string; receivedOn: string | null };
export type LevelGap = {
  question: string;
  self: number;
  consultant: number;
  agreed: number | null;
};

/** A step that was to lift a level, and the level before it and after. */
export type LiftView = StepView & { question: string; before: number; after: number };

/** A point with all that it shows, on the reading's day. */
export function pointView(
  reading: Reading,
  report: Report,
  point: Point,
  reviewId: string | null = null,
): PointView {
  const decision = reviewId ? decisionOn(reading, reviewId, point.key) : undefined;
  return {
    ...point,
    minutes: minutesOf[point.kind],
    decision: decision ? decisionView(reading, decision) : null,
    about: aboutOf(reading, report, point),
  };
}

export function decisionView(reading: Reading, decision: Item<"decision">): DecisionView {
  const { question, type, choice, reason, takenOn, doneBy, lookBackOn } = decision.data;
  const owner = reading.to("owner", decision.id, "person")[0];
  return {
    id: decision.id,
    ...{ question, type, choice, reason, takenOn, doneBy, lookBackOn },
    owner: owner ? { id: owner.id, name: owner.data.name } : null,
    steps: reading.to("leads-to", decision.id, "step").map((step) => stepView(reading, step)),
  };
}

/** The few words by which a point is called where it needs no sentence of its own. */
export function calledAfter({ about }: PointView): string {
  if (about.is === "gap") return about.gap.name;
  if (about.is === "look-back") return about.taken.question;
  if (about.is === "point") return about.text;
  if (about.is === "late") return about.steps[0]?.what ?? "";
  return "";
}

function aboutOf(reading: Reading, report: Report, { kind, ids }: Point): About {
  const items = ids.flatMap((id) => reading.item(id) ?? []);
  const [first] = items;
  switch (kind) {
    case "gap":
      return first?.kind === "kpi" ? { is: "gap", gap: gapView(reading, first) } : { is: "gone" };
    case "late": {
      const steps = items.flatMap((item) => (item.kind === "step" ? stepView(reading, item) : []));
      return steps.length > 0 ? { is: "late", steps } : { is: "gone" };
    }
    case "look-back":
      return first?.kind === "decision" && first.data.takenOn !== null
        ? { is: "look-back", taken: takenView(reading, first) }
        : { is: "gone" };
    case "finding": {
      const finding = report.findings.find(({ id, shared }) => shared && id === ids[0]);
      return finding ? { is: "finding", finding } : { is: "gone" };
    }
    case "feedback": {
      const said = items.flatMap((item): Said[] =>
        item.kind === "feedback"
          ? [
              {
                id: item.id,
                text: item.data.text,
                source: item.data.source,
                receivedOn: item.data.receivedOn,
              },
            ]
          : [],
      );
      return said.length > 0 ? { is: "feedback", said } : { is: "gone" };
    }
    case "maturity":
      return { is: "maturity", questions: ids.flatMap((id) => levelGap(reading, id)) };
    case "lift": {
      const steps = stalledLifts(reading)
        .filter(({ step }) => ids.includes(step.id))
        .map(({ step, ...level }) => ({ ...stepView(reading, step), ...level }));
      return steps.length > 0 ? { is: "lift", steps } : { is: "gone" };
    }
    case "point":
      return { is: "point", text: ids[0] ?? "" };
    default:
      return { is: kind };
  }
}

/** A decision that comes back: what was chosen, and its indicator on that day and today. */
export function takenView(reading: Reading, decision: Item<"decision">): TakenView {
  const { question, choice, reason, lookBack, lookBackNote } = decision.data;
  const takenOn = decision.data.takenOn ?? reading.today;
  const kpi = reading.to("measures", decision.id, "kpi")[0];
  return {
    id: decision.id,
    question: question || nameOf(decision),
    ...{ choice, reason, takenOn, lookBack, lookBackNote },
    moved: kpi ? movedSince(reading, kpi, takenOn) : null,
    steps: reading.to("leads-to", decision.id, "step").map((step) => stepView(reading, step)),
  };
}

/** The last finished period before the decision, and the last of all. */
function movedSince(reading: Reading, kpi: Item<"kpi">, takenOn: string): TakenView["moved"] {
  const { periods, last } = stand(reading, kpi);
  const { name, unit, unitLabel, decimals, direction, grain } = kpi.data;
  return {
    kpi: { name, unit, unitLabel, decimals, direction, grain },
    before: periods.filter(({ to }) => to <= takenOn).at(-1)?.value ?? null,
    after: last?.value ?? null,
  };
}

function levelGap(reading: Reading, question: string): LevelGap[] {
  const round = lastRound(reading);
  if (!round) return [];
  const level = (series: "self" | "consultant" | "agreed") =>
    sheetOf(round.answers, series).get(question)?.value;
  const [self, consultant, agreed] = [level("self"), level("consultant"), level("agreed")];
  return isLevel(self) && isLevel(consultant)
    ? [{ question, self, consultant, agreed: isLevel(agreed) ? agreed : null }]
    : [];
}
