import "server-only";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { importRows, imports, pointChanges, points } from "@/db/tables/kpi";
import type { Viewer } from "@/lib/access/rules";
import { demandToShow } from "@/lib/access/scope";
import { dayFrom } from "@/lib/engagement/days/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Item } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { suggestKpi } from "@/lib/exchange/kpi/suggest";
import { catalogueKpi } from "../catalogue/rules";
import { compare, counts, type Dated, type Disagreement, type Stored } from "../compare/rules";
import { kept } from "../feed/rules";
import type { Grain } from "../rules";
import type { ImportData, StagedSeries } from "./reading";
import type { Feed } from "./schema";

export type PreviewChange = {
  from: string;
  to: string;
  before: number | null;
  after: number | null;
  /** who the stored figure comes from: a person who typed it, or an earlier file */
  who: { door: "typed" | "file"; name: string | null; at: number | null };
};

export type PreviewSeries = Omit<StagedSeries, "scale"> & {
  index: number;
  kpiId: string | null;
  onChange: Feed["onChange"];
  /** catalogue indicator to create for it where the engagement has none */
  create: string | null;
  counts: { fresh: number; changed: number; known: number };
  changes: PreviewChange[];
};

export type ImportPreview = Omit<ImportData, "series" | "feeds" | "complete"> & {
  importId: string;
  fileName: string;
  series: PreviewSeries[];
  /** when these very bytes were imported before */
  seenBefore: number | null;
  totals: { fresh: number; changed: number; known: number };
};

/** The most disagreements that are shown one by one for a series. */
const mostShown = 40;

/**
 * What a staged file would change, nothing being written: per series the figures that are new, changed and known against
 * what is stored. Without `feeds`, each series feeds what it fed last time, else the indicator that suits it.
 */
export function previewImport(
  viewer: Viewer,
  engagementId: string,
  importId: string,
  feeds: readonly Feed[] | null = null,
): ImportPreview {
  demandToShow(viewer, engagementId, "edit");
  const row = importRow(db, engagementId, importId);
  if (row?.state !== "staged" || !row.data.complete) throw new Refused("not_found");
  const { complete, feeds: _, series, ...data } = row.data;
  const kpis = kpisOf(viewer, engagementId);
  const chosen = feeds ?? remembered(engagementId, series, kpis);
  const shown = series.map(({ scale, ...one }, index): PreviewSeries => {
    const fed = chosen.find((choice) => choice.series === index);
    const kpi = kpis.find(({ id }) => id === fed?.kpiId);
    const found =
      kpi && compared(db, { engagementId, importId, index, series: { ...one, scale }, kpi });
    return {
      ...one,
      index,
      kpiId: kpi?.id ?? null,
      onChange: fed?.onChange ?? "take",
      create: kpi ? null : (catalogueKpi(suggestKpi(one))?.key ?? null),
      counts: found ? counts(found) : { fresh: 0, changed: 0, known: 0 },
      changes: (found?.changed ?? [])
        .slice(0, mostShown)
        .map((change) => shownChange(engagementId, kpi?.id ?? "", change)),
    };
  });
  return {
    ...data,
    importId,
    fileName: row.fileName,
    series: shown,
    seenBefore: earlier(engagementId, row.digest, importId),
    totals: totals(shown),
  };
}

/** The indicators that a figure can be fed to. */
export function kpisOf(viewer: Viewer, engagementId: string): Item<"kpi">[] {
  const { engagement } = loadEngagement(viewer, engagementId);
  return engagement.items.filter((item): item is Item<"kpi"> => item.kind === "kpi");
}

export type ImportLine = {
  id: string;
  fileName: string;
  at: number;
  by: string | null;
  state: "published" | "undone";
  points: number;
};

/** The files that were imported, latest first, undone ones included. */
export function listImports(viewer: Viewer, engagementId: string): ImportLine[] {
  demandToShow(viewer, engagementId, "edit");
  return db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      at: imports.at,
      by: accounts.name,
      state: imports.state,
      data: imports.data,
    })
    .from(imports)
    .leftJoin(accounts, eq(accounts.id, imports.by))
    .where(and(eq(imports.engagementId, engagementId), ne(imports.state, "staged")))
    .orderBy(desc(imports.at), desc(imports.id))
    .limit(20)
    .all()
    .map(({ data, state, ...line }) => ({
      ...line,
      state: state === "undone" ? state : "published",
      points: written(data as ImportData),
    }));
}

const written = ({ total }: ImportData) => (total ? total.fresh + total.changed : 0);

/** The row of an import with its data typed, or undefined. */
export function importRow(tx: Tx | typeof db, engagementId: string, importId: string) {
  const row = tx
    .select()
    .from(imports)
    .where(and(eq(imports.engagementId, engagementId), eq(imports.id, importId)))
    .get();
  return row && { ...row, data: row.data as ImportData };
}

type Compared = {
  engagementId: string;
  importId: string;
  index: number;
  series: StagedSeries;
  kpi: Pick<Item<"kpi">, "id" | "data">;
};

/** The staged points of one series against what its indicator holds. */
export function compared(tx: Tx | typeof db, { series, kpi, ...where }: Compared) {
  const file: Dated[] = [];
  const rows = tx
    .select({
      day: importRows.day,
      numerator: importRows.numerator,
      denominator: importRows.denominator,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.engagementId, where.engagementId),
        eq(importRows.importId, where.importId),
        eq(importRows.series, where.index),
      ),
    )
    .orderBy(asc(importRows.day))
    .all();
  for (const row of rows) {
    const point = kept({ ...row, day: dayFrom(row.day) }, series, kpi.data);
    if (point) file.push({ ...point, day: row.day, grain: series.grain });
  }
  return compare(file, storedPoints(tx, where.engagementId, kpi), kpi.data);
}

function storedPoints(
  tx: Tx | typeof db,
  engagementId: string,
  kpi: Pick<Item<"kpi">, "id" | "data">,
): Stored[] {
  const rows = tx
    .select({
      day: points.day,
      numerator: points.numerator,
      denominator: points.denominator,
      importId: points.importId,
    })
    .from(points)
    .where(
      and(eq(points.engagementId, engagementId), eq(points.kpiId, kpi.id), eq(points.segment, "")),
    )
    .orderBy(asc(points.day))
    .all();
  const grains = grainsOf(tx, engagementId, kpi.id, rows);
  return rows.map((row) => ({ ...row, grain: grains.get(row.importId ?? "") ?? kpi.data.grain }));
}

/** The days that a figure of a file speaks for are those of its file; a typed one speaks for the indicator's own period. */
function grainsOf(
  tx: Tx | typeof db,
  engagementId: string,
  kpiId: string,
  rows: { importId: string | null }[],
): Map<string, Grain> {
  const grains = new Map<string, Grain>();
  const ids = [...new Set(rows.flatMap(({ importId }) => importId ?? []))];
  for (const id of ids) {
    const data = importRow(tx, engagementId, id)?.data;
    const fed = data?.feeds.find((feed) => feed.kpiId === kpiId);
    const grain = fed && data?.series[fed.series]?.grain;
    if (grain) grains.set(id, grain);
  }
  return grains;
}

function remembered(
  engagementId: string,
  series: readonly StagedSeries[],
  kpis: readonly Item<"kpi">[],
): Feed[] {
  const past = db
    .select({ data: imports.data })
    .from(imports)
    .where(
      and(
        eq(imports.engagementId, engagementId),
        ne(imports.state, "staged"),
        inArray(imports.source, [...new Set(series.map(({ source }) => source))]),
      ),
    )
    .orderBy(desc(imports.at), desc(imports.id))
    .limit(20)
    .all()
    .map(({ data }) => data as ImportData);
  const taken = new Set<string>();
  return series.flatMap((one, index) => {
    const before = past.flatMap((data) =>
      data.feeds.filter((feed) => {
        const then = data.series[feed.series];
        return then?.source === one.source && then.measure === one.measure;
      }),
    );
    const own = before.find(({ kpiId }) => kpis.some(({ id }) => id === kpiId));
    const key = suggestKpi(one);
    const kpiId = own?.kpiId ?? kpis.find(({ data }) => key && data.catalogue === key)?.id;
    if (!kpiId || taken.has(kpiId)) return [];
    taken.add(kpiId);
    return [{ series: index, kpiId, onChange: own?.onChange ?? "take" }];
  });
}

function shownChange(engagementId: string, kpiId: string, change: Disagreement): PreviewChange {
  const [first] = change.stored;
  const { from, to, before, after } = change;
  const last = first && handOn(engagementId, kpiId, first);
  return {
    from,
    to,
    before,
    after,
    who: {
      door: change.stored.every(({ importId }) => importId !== null) ? "file" : "typed",
      name: last?.name ?? null,
      at: last?.at ?? null,
    },
  };
}

function handOn(engagementId: string, kpiId: string, point: Stored) {
  if (point.importId !== null)
    return db
      .select({ name: accounts.name, at: imports.at })
      .from(imports)
      .leftJoin(accounts, eq(accounts.id, imports.by))
      .where(and(eq(imports.engagementId, engagementId), eq(imports.id, point.importId)))
      .get();
  return db
    .select({ name: accounts.name, at: pointChanges.at })
    .from(pointChanges)
    .leftJoin(accounts, eq(accounts.id, pointChanges.by))
    .where(
      and(
        eq(pointChanges.engagementId, engagementId),
        eq(pointChanges.kpiId, kpiId),
        eq(pointChanges.day, point.day),
        eq(pointChanges.segment, ""),
      ),
    )
    .orderBy(desc(pointChanges.id))
    .get();
}

function earlier(engagementId: string, digest: string, importId: string): number | null {
  const row = db
    .select({ at: imports.at })
    .from(imports)
    .where(
      and(
        eq(imports.engagementId, engagementId),
        eq(imports.digest, digest),
        eq(imports.state, "published"),
        ne(imports.id, importId),
      ),
    )
    .orderBy(desc(imports.at))
    .get();
  return row?.at ?? null;
}

function totals(series: readonly PreviewSeries[]) {
  const sum = { fresh: 0, changed: 0, known: 0 };
  for (const { counts, onChange } of series) {
    sum.fresh += counts.fresh;
    sum.known += counts.known;
    if (onChange === "take") sum.changed += counts.changed;
  }
  return sum;
}
