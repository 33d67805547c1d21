import "server-only";
import { and, asc, between, desc, eq, isNull } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { pointChanges, points } from "@/db/tables/kpi";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { dayFrom, dayNumber } from "@/lib/engagement/days/rules";
import type { ItemData } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { aggregate, type Measured, periodOf } from "../measure/rules";
import { kpi as kpiSchema } from "../schema";
import type { TypeValueInput } from "./schema";

/**
 * Types the figure of an indicator for the period (day, week, month… of its grain) in which `day` falls. It stands for the
 * whole period: figures that a file gave for its days step back, and are remembered. Refuses `conflict` with theirs where
 * the figure is no longer what was seen, `invalid` for a period that has not begun; a replayed `changeId` answers as the
 * first time.
 */
export function typeValue(viewer: Viewer, input: TypeValueInput): { day: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const kpi = aliveKpi(tx, input.engagementId, input.kpiId);
    const [from, to] = periodOf(input.day, kpi.grain);
    if (alreadyTyped(tx, viewer, input, from)) return { day: from };
    if (from > today()) throw new Refused("invalid", { issue: "not_begun" });
    const there = pointsBetween(tx, input, from, to);
    const current = periodValue(there, kpi);
    if (!same(current, input.from))
      throw new Refused("conflict", { theirs: current, ...lastHand(tx, input, from) });
    replace(tx, viewer, input, { from, to, there });
    remember(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      itemId: input.kpiId,
      field: `point:${from}`,
      before: current,
      after: input.to,
    });
    return { day: from };
  });
}

/** What the indicator measures and how; refuses `not_found` where it is gone or is something else. */
export function aliveKpi(tx: Tx, engagementId: string, kpiId: string): ItemData<"kpi"> {
  const row = tx
    .select({ data: items.data })
    .from(items)
    .where(
      and(
        eq(items.engagementId, engagementId),
        eq(items.id, kpiId),
        eq(items.kind, "kpi"),
        isNull(items.archivedAt),
      ),
    )
    .get();
  if (!row) throw new Refused("not_found");
  return kpiSchema.parse(row.data);
}

/** Whether the indicator is there to be fed. */
export function isAlive(tx: Tx, engagementId: string, kpiId: string): boolean {
  return (
    tx
      .select({ id: items.id })
      .from(items)
      .where(
        and(eq(items.engagementId, engagementId), eq(items.id, kpiId), isNull(items.archivedAt)),
      )
      .get() !== undefined
  );
}

type Where = { engagementId: string; kpiId: string };
type Row = { day: number; numerator: number; denominator: number | null };

function pointsBetween(tx: Tx, { engagementId, kpiId }: Where, from: string, to: string): Row[] {
  return tx
    .select({
      day: points.day,
      numerator: points.numerator,
      denominator: points.denominator,
    })
    .from(points)
    .where(
      and(
        eq(points.engagementId, engagementId),
        eq(points.kpiId, kpiId),
        eq(points.segment, ""),
        between(points.day, dayNumber(from), dayNumber(to)),
      ),
    )
    .orderBy(asc(points.day))
    .all();
}

function periodValue(rows: readonly Row[], kpi: Measured): number | null {
  const days = rows.map((row) => [dayFrom(row.day), row.numerator, row.denominator] as const);
  return aggregate(days, kpi)[0]?.value ?? null;
}

function replace(
  tx: Tx,
  viewer: Viewer,
  { engagementId, kpiId, to: value }: TypeValueInput,
  period: { from: string; to: string; there: Row[] },
): void {
  const first = dayNumber(period.from);
  const by = viewer.kind === "account" ? viewer.accountId : null;
  const before = period.there.find(({ day }) => day === first);
  const memory = { engagementId, kpiId, by, at: now() };
  for (const row of period.there) {
    tx.delete(points)
      .where(
        and(
          eq(points.engagementId, engagementId),
          eq(points.kpiId, kpiId),
          eq(points.segment, ""),
          eq(points.day, row.day),
        ),
      )
      .run();
    if (row.day !== first)
      tx.insert(pointChanges)
        .values({
          ...memory,
          day: row.day,
          beforeNumerator: row.numerator,
          beforeDenominator: row.denominator,
        })
        .run();
  }
  tx.insert(pointChanges)
    .values({
      ...memory,
      day: first,
      beforeNumerator: before?.numerator ?? null,
      beforeDenominator: before?.denominator ?? null,
      afterNumerator: value,
    })
    .run();
  if (value !== null)
    tx.insert(points).values({ engagementId, kpiId, day: first, numerator: value }).run();
}

function alreadyTyped(tx: Tx, viewer: Viewer, input: TypeValueInput, from: string): boolean {
  const first = tx
    .select({ itemId: changes.itemId, field: changes.field, by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, input.engagementId), eq(changes.changeId, input.changeId)))
    .get();
  if (!first) return false;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  if (first.itemId !== input.kpiId || first.field !== `point:${from}` || first.by !== by)
    throw new Refused("invalid");
  return true;
}

function lastHand(tx: Tx, { engagementId, kpiId }: Where, from: string) {
  const last = tx
    .select({ by: pointChanges.by, at: pointChanges.at })
    .from(pointChanges)
    .where(
      and(
        eq(pointChanges.engagementId, engagementId),
        eq(pointChanges.kpiId, kpiId),
        eq(pointChanges.day, dayNumber(from)),
      ),
    )
    .orderBy(desc(pointChanges.id))
    .get();
  return { by: last?.by ?? null, at: last?.at ?? null };
}

/** Equal to a reader: what was seen has travelled as text. */
function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
