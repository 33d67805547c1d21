import { read } from "@/lib/engagement/reading/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import type { Forecast } from "../../forecast/rules";
import { type Happened, happenedTo } from "../../happened/rules";
import { type Gap, gaps, gapTrend, valueAt } from "../../trajectory/rules";
import { asked, outlook, type Stand, type Status, span, stand, type Window } from "../rules";

/** What is needed to say a figure of an indicator. */
export type Measure = Pick<
  Item<"kpi">["data"],
  "name" | "unit" | "unitLabel" | "decimals" | "direction" | "grain"
>;

export type Tile = Measure & {
  id: string;
  /** of the last finished period; null is "no data", never 0 */
  value: number | null;
  from: string | null;
  to: string | null;
  gap: Gap | null;
  status: Status;
  fresh: boolean;
  thin: boolean;
  /** when a figure was last typed or imported; null where it came with the engagement's file */
  updatedAt: number | null;
  lastDay: string | null;
  spark: (number | null)[];
  sparkTarget: (number | null)[];
};

export type Dashboard = {
  mayEdit: boolean;
  tiles: Tile[];
  counts: Record<Status | "fresh", number>;
  objectives: { total: number; measurable: number };
};

export type Asked = { today: string; window: Window };

export type Chart = Measure & {
  id: string;
  sourceNote: string;
  /** its key in the catalogue, or null */
  catalogue: string | null;
  from: string;
  to: string;
  /** day on which the period ended, value, what the course asked for; oldest first */
  points: [day: string, value: number, expected: number | null][];
  line: { day: string; value: number }[];
  target: { day: string; value: number } | null;
  /** the last finished period against the course */
  gap: (Gap & { day: string; value: number; expected: number }) | null;
  trend: "closing" | "opening" | "steady" | null;
  status: Status;
  forecast: Forecast | null;
  /** what each period still has to bring */
  asked: number | null;
  annotations: Happened[];
  thin: boolean;
};

/** The most readings that a tile's line is drawn from. */
const sparkPoints = 26;

/** The tiles of an engagement and their counts. `touched` is when each indicator last received a figure, in epoch milliseconds. */
export function tilesOf(
  engagement: Engagement,
  touched: ReadonlyMap<string, number>,
  { today, window }: Asked,
): Omit<Dashboard, "mayEdit"> {
  const reading = read(engagement, today);
  const stands = reading
    .all("kpi")
    .filter(({ data }) => data.followed)
    .map((kpi) => stand(reading, kpi));
  const counts = { ahead: 0, watch: 0, behind: 0, unmeasured: 0, fresh: 0 };
  for (const one of stands) {
    counts[one.status] += 1;
    if (one.fresh) counts.fresh += 1;
  }
  const active = reading.all("objective").filter(({ data }) => data.status === "active");
  const measurable = active.filter((objective) => {
    const [kpi] = reading.to("measures", objective.id, "kpi");
    if (!kpi || reading.to("owner", objective.id, "person").length === 0) return false;
    const { startValue, target } = objective.data;
    return startValue !== null && target !== null && stand(reading, kpi).fresh;
  });
  return {
    tiles: stands.map((one) => tile(one, { today, window }, touched.get(one.kpi.id) ?? null)),
    counts,
    objectives: { total: active.length, measurable: measurable.length },
  };
}

function tile(one: Stand, { today, window }: Asked, updatedAt: number | null): Tile {
  const { from } = span(one, window, today);
  const drawn = one.periods.filter(({ to }) => to >= from).slice(-sparkPoints);
  return {
    id: one.kpi.id,
    ...measure(one.kpi),
    value: one.last?.value ?? null,
    from: one.last?.from ?? null,
    to: one.last?.to ?? null,
    gap: one.gap,
    status: one.status,
    fresh: one.fresh,
    thin: one.thin,
    updatedAt,
    lastDay: one.lastDay,
    spark: drawn.map(({ value }) => value),
    sparkTarget: drawn.map(({ to }) => valueAt(one.line, to)),
  };
}

/** The line of one indicator, or null where the engagement has none of that id. */
export function chartOf(
  engagement: Engagement,
  kpiId: string,
  { today, window }: Asked,
): Chart | null {
  const reading = read(engagement, today);
  const kpi = reading.item(kpiId);
  if (kpi?.kind !== "kpi") return null;
  const one = stand(reading, kpi);
  const { from, to } = span(one, window, today);
  const last = one.last;
  const target = one.line.at(-1) ?? null;
  return {
    id: kpi.id,
    ...measure(kpi),
    sourceNote: kpi.data.sourceNote,
    catalogue: kpi.data.catalogue,
    from,
    to,
    points: one.periods.flatMap((period): Chart["points"] => {
      if (period.value === null || period.to < from) return [];
      const day = period.to < today ? period.to : today;
      return [[day, period.value, valueAt(one.line, day)]];
    }),
    line: one.line,
    target: target && one.line.length > 1 ? target : null,
    gap:
      one.gap && last?.value != null && one.expected !== null
        ? {
            ...one.gap,
            day: last.to < today ? last.to : today,
            value: last.value,
            expected: one.expected,
          }
        : null,
    trend: gapTrend(gaps(one.periods, one.line, kpi.data.direction, today, one.highest)),
    status: one.status,
    forecast: outlook(one, today),
    asked: asked(one, today),
    annotations: happenedTo(reading, kpi.id).filter(({ day }) => day >= from && day <= to),
    thin: one.thin,
  };
}

function measure({ data }: Item<"kpi">): Measure {
  const { name, unit, unitLabel, decimals, direction, grain } = data;
  return { name, unit, unitLabel, decimals, direction, grain };
}
