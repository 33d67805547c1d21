import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { demandToShow } from "@/lib/access/scope";
import { addDays } from "@/lib/engagement/days/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import type { Measure } from "../dashboard/queries";
import { aggregate, periodOf, wholeSeries } from "../measure/rules";
import type { Grain } from "../rules";

export type EntryRow = Measure & {
  id: string;
  from: string;
  to: string;
  /** null where nothing is known of the period */
  value: number | null;
  before: number | null;
};

/**
 * The followed indicators with the period that a figure is now due for: the last finished one, or of a level the running
 * one; `back` goes that many periods further into the past. Refuses who may not edit.
 */
export function entrySheet(
  viewer: Viewer,
  engagementId: string,
  { today, back }: { today: string; back: number },
): EntryRow[] {
  demandToShow(viewer, engagementId, "edit");
  const reading = read(loadEngagement(viewer, engagementId).engagement, today);
  return reading
    .all("kpi")
    .filter(({ data }) => data.followed && data.aggregation !== "computed")
    .map((kpi) => {
      const due = kpi.data.aggregation === "last" ? back : back + 1;
      const [from, to] = periodBack(today, kpi.data.grain, due);
      const [former] = periodBack(today, kpi.data.grain, due + 1);
      const periods = aggregate(
        wholeSeries(reading.series(kpi.id), kpi.data.aggregation),
        kpi.data,
      );
      const at = (day: string) => periods.find((period) => period.from === day)?.value ?? null;
      return { id: kpi.id, ...measure(kpi), from, to, value: at(from), before: at(former) };
    });
}

function periodBack(
  today: string,
  grain: Grain,
  count: number,
): readonly [from: string, to: string] {
  let period = periodOf(today, grain);
  for (let i = 0; i < count; i++) period = periodOf(addDays(period[0], -1), grain);
  return period;
}

function measure({ data }: Item<"kpi">): Measure {
  const { name, unit, unitLabel, decimals, direction, grain } = data;
  return { name, unit, unitLabel, decimals, direction, grain };
}

/** The people who may record a figure, by name; the client's own first. Refuses `not_found`. */
export function recorders(
  viewer: Viewer,
  engagementId: string,
): { value: string; label: string }[] {
  const { engagement } = loadEngagement(viewer, engagementId);
  return engagement.items
    .flatMap((item) => (item.kind === "person" && item.data.name.trim() !== "" ? [item] : []))
    .sort((a, b) => Number(b.data.side === "client") - Number(a.data.side === "client"))
    .map(({ id, data }) => ({ value: id, label: data.name }));
}
