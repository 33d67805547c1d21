import "server-only";
import { and, eq, isNotNull, max } from "drizzle-orm";
import { db } from "@/db/client";
import { imports, pointChanges, points } from "@/db/tables/kpi";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { loadEngagement, type Sight } from "@/lib/engagement/queries";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { type Asked, type Chart, chartOf, type Dashboard, tilesOf } from "./shown/rules";

export type { Asked, Chart, Dashboard, Measure, Tile } from "./shown/rules";

/**
 * What the dashboard shows: a tile for each followed indicator, how many are up to date, ahead or late, and how many
 * active objectives can be measured at all. Kept in memory until the engagement changes. Suppliers see none of it.
 */
export function dashboard(viewer: Viewer, engagementId: string, question: Asked): Dashboard {
  const { engagement, standing } = seen(viewer, engagementId);
  const shown = kept(engagement, `tiles ${question.today} ${question.window}`, () =>
    tilesOf(engagement, lastTouched(engagementId), question),
  );
  return { ...shown, mayEdit: can(standing.role, "edit") };
}

/** The line of one indicator with its course, where it is heading and what happened on the way. Refuses `not_found`. */
export function seriesOf(
  viewer: Viewer,
  engagementId: string,
  kpiId: string,
  question: Asked,
): Chart {
  const { engagement } = seen(viewer, engagementId);
  const chart = kept(engagement, `chart ${kpiId} ${question.today} ${question.window}`, () =>
    chartOf(engagement, kpiId, question),
  );
  if (!chart) throw new Refused("not_found");
  return chart;
}

function seen(viewer: Viewer, engagementId: string): Sight {
  const sight = loadEngagement(viewer, engagementId);
  if (!seesWhole(sight.standing.role)) throw new Refused("not_found");
  return sight;
}

// `loadEngagement` hands out the same object until something changes: what was computed from it lives as long.
const memory = new WeakMap<Engagement, Map<string, unknown>>();

function kept<T>(engagement: Engagement, key: string, compute: () => T): T {
  let known = memory.get(engagement);
  if (!known) {
    known = new Map();
    memory.set(engagement, known);
  }
  if (!known.has(key)) known.set(key, compute());
  return known.get(key) as T;
}

/** When each indicator last received a figure, in epoch milliseconds. */
function lastTouched(engagementId: string): Map<string, number> {
  const typed = db
    .select({ kpiId: pointChanges.kpiId, at: max(pointChanges.at) })
    .from(pointChanges)
    .where(eq(pointChanges.engagementId, engagementId))
    .groupBy(pointChanges.kpiId)
    .all();
  const brought = db
    .select({ kpiId: points.kpiId, at: max(imports.at) })
    .from(points)
    .innerJoin(
      imports,
      and(eq(imports.engagementId, points.engagementId), eq(imports.id, points.importId)),
    )
    .where(and(eq(points.engagementId, engagementId), isNotNull(points.importId)))
    .groupBy(points.kpiId)
    .all();
  const found = new Map<string, number>();
  for (const { kpiId, at } of [...typed, ...brought])
    if (at !== null) found.set(kpiId, Math.max(at, found.get(kpiId) ?? 0));
  return found;
}
