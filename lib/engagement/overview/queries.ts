import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { type NextStep, nextBestStep } from "@/lib/coherence/next-step";
import type { Reading } from "@/lib/engagement/reading/rules";
import { type StageNote, stagesOf } from "@/lib/engagement/stages/rules";
import { changesByOthers, type Remembered } from "@/lib/history/queries";
import { answeredNow } from "@/lib/maturity/queries";
import { isOpen, openStepsOf } from "@/lib/roadmap/rules";
import { loadChecked } from "../findings/queries";
import { firstMeeting } from "../first-meeting/rules";
import type { Kind, Stage } from "../rules";
import { type Heading, headingOf, nextReview } from "./rules";

export type Task = { id: string; what: string; endsOn: string | null; late: boolean };

/** A change as the overview tells it: what it touched, by its name of today. */
export type Told = Remembered & { item: { kind: Kind; name: string } };

/** What the overview of an engagement shows a viewer; changes by others are told from `since` (milliseconds) on. Refuses `not_found`. */
export function overviewOf(viewer: Viewer, engagementId: string, since: number) {
  const { sight, reading, report } = loadChecked(viewer, engagementId);
  const { engagement, standing } = sight;
  const { today } = reading;
  const whole = seesWhole(standing.role);
  const open = report.findings.filter(
    ({ state, foldedUnder }) => state !== "waived" && foldedUnder === null,
  );
  const next: NextStep = nextBestStep(report, engagement, today, standing.role);
  return {
    name: engagement.name,
    role: standing.role,
    months: monthsOpen(engagement.openedOn, today),
    heading: headingOf(report) satisfies Heading,
    today,
    openedOn: engagement.openedOn,
    report: {
      signs: report.signs,
      overall: report.overall,
      // As the panel counts them: what only follows from another stands under it.
      open: open.length,
      critical: open.filter(({ severity }) => severity === "critical").length,
    },
    next: whole ? next : null,
    stages: stagesOf(reading) satisfies Record<Stage, StageNote>,
    leads: reading
      .all("kpi")
      .filter(({ data }) => data.lead)
      .map(({ id }) => id),
    review: nextReview(reading),
    mayPrepare: can(standing.role, "edit"),
    /** open steps of everybody, null for who sees their own alone */
    teamSteps: whole ? reading.all("step").filter(isOpen).length : null,
    tasks: standing.personId ? tasksOf(reading, standing.personId) : [],
    meeting: firstMeeting(reading, answeredBy(reading, viewer, engagementId)),
    mayFinish: can(standing.role, "edit") || standing.role === "supplier",
    told: changesByOthers(viewer, engagementId, { since, most: 5 }).flatMap((change) =>
      tell(reading, change),
    ),
    whole,
  };
}
export type Overview = ReturnType<typeof overviewOf>;

/** Maturity questions answered: in a round that was revealed, or by the viewer in the one under way. */
function answeredBy(reading: Reading, viewer: Viewer, engagementId: string): number {
  const revealed = reading.engagement.rounds.map(
    ({ answers }) => new Set(answers.map(({ question }) => question)).size,
  );
  return Math.max(0, ...revealed, answeredNow(viewer, engagementId));
}

function tasksOf(reading: Reading, personId: string): Task[] {
  return openStepsOf(reading, personId).map(({ id, data }) => ({
    id,
    what: data.what,
    endsOn: data.endsOn,
    late: data.endsOn !== null && data.endsOn < reading.today,
  }));
}

/** Changes of what is no longer there, or has no name yet, are not told here. */
function tell(reading: Reading, change: Remembered): Told[] {
  const item = reading.item(change.itemId);
  if (!item) return [];
  const data = item.data as Record<string, unknown>;
  const name = ["name", "title", "what", "label", "question", "text"]
    .map((field) => data[field])
    .find((text): text is string => typeof text === "string" && text.trim() !== "");
  return name || singular.has(item.kind)
    ? [{ ...change, item: { kind: item.kind, name: name ?? "" } }]
    : [];
}

const singular = new Set(["means", "vision", "commitment", "effects", "positioning", "policy"]);

/** Which month of the engagement it is, from 1. */
function monthsOpen(openedOn: string, today: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const begun = Number(today.slice(8)) >= Number(openedOn.slice(8)) ? 1 : 0;
  return Math.max(1, months(today) - months(openedOn) + begun);
}
