import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { nameOf } from "@/lib/coherence/finding";
import { recordEvent } from "@/lib/engagement/commands";
import { addDays } from "@/lib/engagement/days/rules";
import { addItem, archiveItem, changeField } from "@/lib/engagement/edit/commands";
import { longest } from "@/lib/engagement/fields/schema";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import type { LinkValue } from "@/lib/engagement/links";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { sentence } from "@/lib/i18n/coherence";
import { translator } from "@/lib/i18n/translator";
import { courseOf } from "@/lib/kpi/dashboard/rules";
import { agendaKept, agendaOf, type Point } from "../agenda/rules";
import { reviewOf } from "../find";
import { beginning } from "../hold/rules";
import {
  decisionOn,
  decisionTypes,
  doneWithin,
  looksBackAfter,
  type Review,
  wayOut,
} from "../rules";
import type { DecisionInput, DraftDecisionInput, SettleDecisionInput } from "./schema";

/**
 * Begins to write what is decided about a point of a review, for everybody to see and complete; the same point begun
 * already takes the new type. Whoever edits may. Refuses `conflict` once it is decided or the review was held.
 */
export function draftDecision(viewer: Viewer, input: DraftDecisionInput): { decisionId: string } {
  return transact(() => {
    const checked = reviewOf(viewer, input, "edit");
    const { reading, review } = checked;
    demandOpen(review);
    const point = pointOf(checked, input.point);
    const begun = decisionOn(reading, review.id, point.key);
    if (begun?.data.takenOn) throw new Refused("conflict");
    if (begun) {
      if (begun.data.type !== input.type)
        changeField(viewer, {
          engagementId: input.engagementId,
          changeId: input.changeId,
          itemId: begun.id,
          field: "type",
          from: begun.data.type,
          to: input.type,
        });
      return { decisionId: begun.id };
    }
    const { locale } = reading.engagement;
    const t = translator(locale, "review");
    const { kpi, owner } = subject(reading, point);
    const { id } = addItem(viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "decision",
      data: {
        question: questionOf(checked, point).slice(0, longest.line),
        options: decisionTypes.map((type) => t(`type.${wayOut(type, point.key)}`)),
        type: input.type,
        point: point.key,
        doneBy: addDays(today(), doneWithin),
        lookBackOn: addDays(today(), looksBackAfter),
      },
      links: {
        "taken-at": to(review.id),
        ...(kpi ? { measures: to(kpi) } : {}),
        ...(owner ? { owner: to(owner) } : {}),
      },
    });
    return { decisionId: id };
  });
}

/**
 * Takes the decision that is written: it bears today's day and, unless the gap is accepted, becomes a step of its owner.
 * Whoever edits may. Refuses `invalid` without a reason, `conflict` where it changed since it was read, is taken, or the review was held.
 */
export function settleDecision(
  viewer: Viewer,
  input: SettleDecisionInput,
): { stepId: string | null } {
  return transact((tx) => {
    const { reading, review, decision } = found(viewer, input);
    demandOpen(review);
    const { type, reason, takenOn } = decision.data;
    if (takenOn !== null || type !== input.seen.type || reason !== input.seen.reason)
      throw new Refused("conflict", { theirs: { type, reason } });
    if (reason.trim() === "") throw new Refused("invalid", { issue: "no_reason" });
    const t = translator(reading.engagement.locale, "review");
    const edit = edits(viewer, input, decision.id);
    edit("choice", decision.data.choice, t(`type.${wayOut(input.seen.type, decision.data.point)}`));
    edit("takenOn", null, today());
    if (decision.data.lookBackOn === null)
      edit("lookBackOn", null, addDays(today(), looksBackAfter));
    const stepId = type === "accept" ? null : makeStep(viewer, input, reading, decision);
    if (stepId) edit("link:leads-to", reading.amounts("leads-to", decision.id), to(stepId));
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "decide",
      itemId: decision.id,
      data: { review: review.id },
    });
    return { stepId };
  });
}

/** Takes back a decision while its review is not closed, with the steps that came of it and are still to begin. */
export function dropDecision(viewer: Viewer, input: DecisionInput): void {
  transact(() => {
    const { reading, review, decision } = found(viewer, input);
    demandOpen(review);
    const steps = reading
      .to("leads-to", decision.id, "step")
      .filter((step) => step.data.state === "planned" && step.createdAt >= decision.createdAt);
    for (const [index, item] of [decision, ...steps].entries())
      archiveItem(viewer, {
        engagementId: input.engagementId,
        changeId: index === 0 ? input.changeId : `${input.changeId}-${index}`,
        itemId: item.id,
      });
  });
}

function found(
  viewer: Viewer,
  { engagementId, decisionId }: { engagementId: string; decisionId: string },
): Checked & { review: Review; decision: Item<"decision"> } {
  const { reading } = loadChecked(viewer, engagementId);
  const reviewId = reading.to("taken-at", decisionId, "review")[0]?.id ?? "";
  const checked = reviewOf(viewer, { engagementId, reviewId }, "edit");
  const decision = checked.reading.item(decisionId);
  if (decision?.kind !== "decision") throw new Refused("not_found");
  return { ...checked, decision };
}

function demandOpen({ data }: Review): void {
  if (data.state !== "planned") throw new Refused("conflict", { theirs: data.state });
}

function pointOf(checked: Checked & { review: Review }, key: string): Point {
  const { reading, report, review } = checked;
  const begun = beginning(reading, review.id);
  const agenda = begun ? agendaKept(begun.agenda, review) : agendaOf(reading, report, review);
  const point = agenda.find((one) => one.key === key);
  if (!point) throw new Refused("not_found");
  return point;
}

/** The indicator a point is about, and who answers for it. */
function subject(reading: Reading, { kind, ids: [id = ""] }: Point) {
  const kpi =
    kind === "gap"
      ? id
      : kind === "look-back"
        ? reading.to("measures", id, "kpi")[0]?.id
        : undefined;
  const item = kpi ? reading.item(kpi) : undefined;
  const objective = item?.kind === "kpi" ? courseOf(reading, item).objective : null;
  const answers = [objective, kpi, id].flatMap((one) =>
    one ? reading.to("owner", one, "person") : [],
  );
  return { kpi, objective, owner: answers[0]?.id };
}

/** What the decision answers, in the engagement's language, as the minutes will say it. */
function questionOf({ reading, report }: Checked, { kind, ids }: Point): string {
  const { locale } = reading.engagement;
  const t = translator(locale, "review");
  const item = reading.item(ids[0] ?? "");
  const name = item ? nameOf(item) : (ids[0] ?? "");
  if (kind === "finding") {
    const finding = report.findings.find(({ id }) => id === ids[0]);
    return finding ? sentence(finding, locale).evidence : t("question.finding");
  }
  if (kind === "gap" || kind === "look-back" || kind === "point")
    return t(`question.${kind}`, { name });
  return t(`question.${kind}`, { count: ids.length, name });
}

function makeStep(
  viewer: Viewer,
  input: SettleDecisionInput,
  reading: Reading,
  decision: Item<"decision">,
): string {
  const kpi = reading.to("measures", decision.id, "kpi")[0];
  const objective = kpi ? courseOf(reading, kpi).objective : null;
  const owner = reading.to("owner", decision.id, "person")[0]?.id;
  const { id } = addItem(viewer, {
    engagementId: input.engagementId,
    changeId: `${input.changeId}-s`,
    kind: "step",
    data: {
      what: firstLine(decision.data.reason),
      why: decision.data.question,
      startsOn: today(),
      endsOn: decision.data.doneBy,
    },
    links: {
      ...(owner ? { owner: to(owner) } : {}),
      ...(objective ? { serves: to(objective) } : {}),
    },
  });
  return id;
}

function firstLine(text: string): string {
  const line = text.trim().split(/\s*\n/)[0] ?? "";
  return line.length <= longest.line ? line : `${line.slice(0, longest.line - 1)}…`;
}

function edits(viewer: Viewer, { engagementId, changeId }: SettleDecisionInput, itemId: string) {
  let count = 0;
  return (field: string, from: unknown, after: unknown) =>
    changeField(viewer, {
      engagementId,
      changeId: `${changeId}-${++count}`,
      itemId,
      field,
      from: from as never,
      to: after as never,
    });
}

function to(id: string): LinkValue {
  return [{ id, amount: null }];
}
