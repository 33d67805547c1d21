import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { type LinkValue, linkValue } from "@/lib/engagement/links";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { catalogueKpi } from "../catalogue/rules";
import { courseOf } from "../dashboard/rules";
import { type Happened, happenedTo } from "../happened/rules";

export type KpiSheet = {
  id: string;
  data: Item<"kpi">["data"];
  owner: LinkValue;
  /** what the catalogue calls it, in the engagement's language; null for one made to measure */
  catalogue: string | null;
  /** the objective that carries its course, with the values that stand there */
  objective: { id: string; title: string; data: Item<"objective">["data"] } | null;
  happened: Happened[];
  measured: boolean;
  mayEdit: boolean;
};

/** One indicator as its page shows it. Refuses `not_found`, also to suppliers. */
export function kpiSheet(
  viewer: Viewer,
  engagementId: string,
  kpiId: string,
  today: string,
): KpiSheet {
  const { engagement, standing } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const reading = read(engagement, today);
  const kpi = reading.item(kpiId);
  if (kpi?.kind !== "kpi") throw new Refused("not_found");
  const carrier = courseOf(reading, kpi).objective;
  const objective = carrier === null ? undefined : reading.item(carrier);
  return {
    id: kpi.id,
    data: kpi.data,
    owner: linkValue(engagement.links, kpi.id, "owner"),
    catalogue: catalogueKpi(kpi.data.catalogue)?.label[engagement.locale] ?? null,
    objective:
      objective?.kind === "objective"
        ? { id: objective.id, title: objective.data.title, data: objective.data }
        : null,
    happened: happenedTo(reading, kpi.id),
    measured: reading.series(kpi.id).some(({ points }) => points.length > 0),
    mayEdit: can(standing.role, "edit"),
  };
}
