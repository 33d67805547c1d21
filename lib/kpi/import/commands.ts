import "server-only";
import { setImmediate } from "node:timers/promises";
import { and, asc, between, eq, gt, isNull, lt, ne, or } from "drizzle-orm";
import { rawDatabase, type Tx, transact } from "@/db/client";
import { changes } from "@/db/tables/history";
import { imports, pointChanges, points } from "@/db/tables/kpi";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { dayFrom, dayNumber } from "@/lib/engagement/days/rules";
import { archiveItem } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import type { Choices, Reading } from "@/lib/exchange/kpi/reading";
import { remember } from "@/lib/history/commands";
import { counts, type Dated, type Stored } from "../compare/rules";
import { periodOf } from "../measure/rules";
import { createKpi } from "../setup/commands";
import { aliveKpi, isAlive } from "../value/commands";
import { compared, importRow } from "./queries";
import { described, type ImportData } from "./reading";
import { type ImportInput, type PublishInput, publishInput } from "./schema";

export type StageInput = {
  engagementId: string;
  fileName: string;
  /** sha-256 of the bytes, in hexadecimal */
  digest: string;
  reading: Reading;
  choices: Choices;
};

/** Rows a transaction: longer ones make every other writer wait (quality.md, import). */
const batch = 500;
/** Files staged and left alone are cleared after a day. */
const forgotten = 86_400_000;

/**
 * Stages the points of a file where nobody sees them yet, a few at a time so that others go on writing meanwhile; returns
 * the import's id, to preview and publish. `progress` hears how many points of how many are staged.
 */
export async function stageImport(
  viewer: Viewer,
  input: StageInput,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ importId: string }> {
  const importId = beginImport(viewer, input);
  const rows = stagedRows(input.reading);
  for (let done = 0; done < rows.length; done += batch) {
    stageRows(viewer, input.engagementId, importId, rows.slice(done, done + batch));
    progress(Math.min(done + batch, rows.length), rows.length);
    await setImmediate();
  }
  finishStaging(viewer, input.engagementId, importId);
  return { importId };
}

/**
 * Writes the chosen series of a staged file, all or nothing, and returns how many figures were new, changed and already
 * known: the same file twice adds nothing. Indicators asked for come into being with it. Refuses `invalid` where two series feed one indicator.
 */
export function publishImport(viewer: Viewer, raw: PublishInput) {
  const input = publishInput.parse(raw);
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const row = importRow(tx, input.engagementId, input.importId);
    if (!row) throw new Refused("not_found");
    if (row.state === "published" && repeated(tx, input)) return row.data.total ?? nothing;
    if (row.state !== "staged" || !row.data.complete) throw new Refused("conflict");
    const total = { ...nothing };
    const replaced: ImportData["replaced"] = [];
    const created = input.creates.map(
      (kpi, index) =>
        createKpi(viewer, {
          ...kpi,
          engagementId: input.engagementId,
          changeId: `${input.changeId}-${index}`,
        }).id,
    );
    for (const { feed, kpi, series } of resolved(tx, input, row.data.series)) {
      const found = compared(tx, { ...input, index: feed.series, series, kpi });
      const count = counts(found);
      total.fresh += count.fresh;
      total.known += count.known;
      write(tx, viewer, { ...input, kpiId: kpi.id }, found.fresh, []);
      if (feed.onChange === "keep") continue;
      total.changed += count.changed;
      for (const { file, stored } of found.changed) {
        write(tx, viewer, { ...input, kpiId: kpi.id }, file, stored);
        for (const { day, importId } of stored)
          if (importId !== null) replaced.push([kpi.id, day, importId]);
      }
    }
    const data = { ...row.data, feeds: input.feeds, total, replaced, created };
    tx.update(imports).set({ state: "published", at: now(), data }).where(one(input)).run();
    clearRows(input);
    tell(tx, viewer, input, { published: row.fileName, ...total });
    return total;
  });
}

/**
 * Takes back everything that an import wrote, in one gesture: its figures go, the former ones return as they were.
 * Figures that somebody changed since are left alone and counted in `kept`.
 */
export function undoImport(viewer: Viewer, input: ImportInput) {
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const row = importRow(tx, input.engagementId, input.importId);
    if (!row || row.state === "staged") throw new Refused("not_found");
    if (row.state === "undone") {
      if (repeated(tx, input)) return { removed: 0, restored: 0, kept: 0 };
      throw new Refused("conflict");
    }
    const removed = tx.delete(points).where(ofImport(input)).run().changes;
    const former = formerPoints(tx, input);
    const free = former.filter((point) => isFree(tx, input, point, row.data));
    for (const point of free) restore(tx, viewer, input, point, row.data);
    retire(tx, viewer, input, row.data.created ?? []);
    const count = { removed, restored: free.length, kept: former.length - free.length };
    tx.update(imports).set({ state: "undone" }).where(one(input)).run();
    tell(tx, viewer, input, { undone: row.fileName, ...count });
    return count;
  });
}

/** Forgets a staged file. What was published stays: that is undone, not forgotten. */
export function discardImport(viewer: Viewer, input: { engagementId: string; importId: string }) {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const row = importRow(tx, input.engagementId, input.importId);
    if (row?.state !== "staged") throw new Refused("not_found");
    tx.delete(imports).where(one(input)).run();
  });
}

const nothing = { fresh: 0, changed: 0, known: 0 };

type StagedRow = { series: number; day: number; numerator: number; denominator: number | null };

function stagedRows({ series }: Reading): StagedRow[] {
  return series.flatMap(({ grain, points }, index) => {
    // A week or a month is kept under its first day, whatever day the file names it by.
    const byDay = new Map<number, StagedRow>();
    for (const { day, value, numerator, denominator } of points) {
      const first = dayNumber(periodOf(day, grain)[0]);
      const rate = numerator !== undefined && denominator !== undefined;
      byDay.set(first, {
        series: index,
        day: first,
        numerator: rate ? numerator : value,
        denominator: rate ? denominator : null,
      });
    }
    return [...byDay.values()];
  });
}

function beginImport(viewer: Viewer, input: StageInput): string {
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    if (viewer.kind !== "account") throw new Refused("forbidden");
    tx.delete(imports)
      .where(
        and(
          eq(imports.engagementId, input.engagementId),
          eq(imports.state, "staged"),
          lt(imports.at, now() - forgotten),
        ),
      )
      .run();
    const id = newId();
    tx.insert(imports)
      .values({
        engagementId: input.engagementId,
        id,
        fileName: input.fileName,
        digest: input.digest,
        source: input.reading.series[0]?.source ?? "",
        by: viewer.accountId,
        at: now(),
        state: "staged",
        data: described(input.reading, input.choices),
      })
      .run();
    return id;
  });
}

function stageRows(viewer: Viewer, engagementId: string, importId: string, rows: StagedRow[]) {
  transact(() => {
    demand(viewer, engagementId, "edit");
    const insert = rawDatabase().prepare(
      `insert into import_row (engagement_id, import_id, series, segment, day, numerator, denominator)
       values (?, ?, ?, '', ?, ?, ?)`,
    );
    for (const { series, day, numerator, denominator } of rows)
      insert.run(engagementId, importId, series, day, numerator, denominator);
  });
}

function finishStaging(viewer: Viewer, engagementId: string, importId: string) {
  transact((tx) => {
    demand(viewer, engagementId, "edit");
    const row = importRow(tx, engagementId, importId);
    if (!row) throw new Refused("not_found");
    tx.update(imports)
      .set({ data: { ...row.data, complete: true } })
      .where(one({ engagementId, importId }))
      .run();
  });
}

type Where = { engagementId: string; importId: string };
const one = ({ engagementId, importId }: Where) =>
  and(eq(imports.engagementId, engagementId), eq(imports.id, importId));
const ofImport = ({ engagementId, importId }: Where) =>
  and(eq(points.engagementId, engagementId), eq(points.importId, importId));

function resolved<S>(
  tx: Tx,
  { engagementId, feeds }: Pick<PublishInput, "engagementId" | "feeds">,
  series: readonly S[],
) {
  const fed = new Set<string>();
  return feeds.map((feed) => {
    const kpi = { id: feed.kpiId, data: aliveKpi(tx, engagementId, feed.kpiId) };
    const own = series[feed.series];
    if (own === undefined) throw new Refused("not_found");
    if (fed.has(kpi.id)) throw new Refused("invalid", { issue: "fed_twice", kpi: kpi.id });
    fed.add(kpi.id);
    return { feed, kpi, series: own };
  });
}

/** Puts the file's figures in place of the stored ones, which are remembered. */
function write(
  tx: Tx,
  viewer: Viewer,
  where: Where & { kpiId: string },
  file: readonly Dated[],
  stored: readonly Stored[],
): void {
  const { engagementId, importId, kpiId } = where;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  const raw = rawDatabase();
  const drop = raw.prepare(
    "delete from point where engagement_id = ? and kpi_id = ? and segment = '' and day = ?",
  );
  for (const { day, numerator, denominator } of stored) {
    drop.run(engagementId, kpiId, day);
    const after = file.find((point) => point.day === day);
    tx.insert(pointChanges)
      .values({
        engagementId,
        kpiId,
        day,
        beforeNumerator: numerator,
        beforeDenominator: denominator,
        afterNumerator: after?.numerator ?? null,
        afterDenominator: after?.denominator ?? null,
        importId,
        by,
        at: now(),
      })
      .run();
  }
  const insert = raw.prepare(
    `insert into point (engagement_id, kpi_id, segment, day, numerator, denominator, import_id)
     values (?, ?, '', ?, ?, ?, ?)`,
  );
  for (const { day, numerator, denominator } of file)
    insert.run(engagementId, kpiId, day, numerator, denominator, importId);
}

function clearRows({ engagementId, importId }: Where): void {
  rawDatabase()
    .prepare("delete from import_row where engagement_id = ? and import_id = ?")
    .run(engagementId, importId);
}

type Former = typeof pointChanges.$inferSelect;

function formerPoints(tx: Tx, { engagementId, importId }: Where): Former[] {
  return tx
    .select()
    .from(pointChanges)
    .where(and(eq(pointChanges.engagementId, engagementId), eq(pointChanges.importId, importId)))
    .orderBy(asc(pointChanges.id))
    .all();
}

/** Nobody has written since on the days that a former figure speaks for: its own, or its period where it was typed. */
function isFree(
  tx: Tx,
  { engagementId, importId }: Where,
  { id, kpiId, day }: Former,
  data: ImportData,
): boolean {
  const later = tx
    .select({ id: pointChanges.id })
    .from(pointChanges)
    .where(
      and(
        eq(pointChanges.engagementId, engagementId),
        eq(pointChanges.kpiId, kpiId),
        eq(pointChanges.day, day),
        gt(pointChanges.id, id),
        or(isNull(pointChanges.importId), ne(pointChanges.importId, importId)),
      ),
    )
    .get();
  if (later) return false;
  const typed = fileBehind(data, kpiId, day) === null;
  const grain =
    typed && isAlive(tx, engagementId, kpiId) ? aliveKpi(tx, engagementId, kpiId).grain : "daily";
  const [from, to] = periodOf(dayFrom(day), grain);
  const standing = tx
    .select({ day: points.day })
    .from(points)
    .where(
      and(
        eq(points.engagementId, engagementId),
        eq(points.kpiId, kpiId),
        eq(points.segment, ""),
        between(points.day, dayNumber(from), dayNumber(to)),
      ),
    )
    .get();
  return standing === undefined;
}

function fileBehind({ replaced = [] }: ImportData, kpiId: string, day: number): string | null {
  return replaced.find(([kpi, on]) => kpi === kpiId && on === day)?.[2] ?? null;
}

/** Brings a former figure back, with the import it came from. */
function restore(tx: Tx, viewer: Viewer, input: Where, former: Former, data: ImportData): void {
  const { engagementId, kpiId, day } = former;
  if (former.beforeNumerator === null) return;
  tx.insert(points)
    .values({
      engagementId,
      kpiId,
      day,
      numerator: former.beforeNumerator,
      denominator: former.beforeDenominator,
      importId: fileBehind(data, kpiId, day),
    })
    .run();
  tx.insert(pointChanges)
    .values({
      engagementId,
      kpiId,
      day,
      beforeNumerator: former.afterNumerator,
      beforeDenominator: former.afterDenominator,
      afterNumerator: former.beforeNumerator,
      afterDenominator: former.beforeDenominator,
      importId: input.importId,
      by: viewer.kind === "account" ? viewer.accountId : null,
      at: now(),
    })
    .run();
}

/** Sets aside the indicators that came with the import, unless something else has fed them since. */
function retire(tx: Tx, viewer: Viewer, input: ImportInput, created: readonly string[]): void {
  const { engagementId } = input;
  for (const [index, itemId] of created.entries()) {
    const fed = tx
      .select({ day: points.day })
      .from(points)
      .where(and(eq(points.engagementId, engagementId), eq(points.kpiId, itemId)))
      .get();
    if (!fed && isAlive(tx, engagementId, itemId))
      archiveItem(viewer, { engagementId, changeId: `${input.changeId}-${index}`, itemId });
  }
}

/** This very gesture was made before: a replay answers as the first time. */
function repeated(tx: Tx, { engagementId, changeId, importId }: ImportInput): boolean {
  const first = tx
    .select({ itemId: changes.itemId })
    .from(changes)
    .where(and(eq(changes.engagementId, engagementId), eq(changes.changeId, changeId)))
    .get();
  return first?.itemId === importId;
}

function tell(tx: Tx, viewer: Viewer, input: ImportInput, after: Record<string, unknown>) {
  remember(tx, viewer, {
    engagementId: input.engagementId,
    changeId: input.changeId,
    itemId: input.importId,
    field: "import",
    before: null,
    after,
  });
}
