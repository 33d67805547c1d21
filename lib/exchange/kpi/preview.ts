import { mondayOf } from "./day";
import { round } from "./number";
import type { Reading, Series, Warning } from "./reading";

type Line = {
  source: string;
  metric: string | null;
  grain: string;
  kind: string | null;
  first: string | null;
  last: string | null;
  points: number;
  sum: number;
  table?: string;
  rows?: number;
  sums?: Record<string, number>;
};
export type Preview<Said> = { series: Line[]; warnings: Said[] };

/** What may be said of a reading: its warnings, and the lines left out by reason. */
export type Remark = Warning | { key: "skipped"; values: Record<string, string | number> };

/** Reading as the command line prints it: each series, what can be added up also by ISO week (from Monday) and by month. */
export function preview<Said>(reading: Reading, say: (remark: Remark) => Said): Preview<Said> {
  const tables = reading.tables.map(
    ({ rows, source, sums, table }): Line => ({
      source,
      metric: null,
      grain: "table by dimension",
      kind: null,
      first: null,
      last: null,
      points: 0,
      sum: 0,
      table,
      rows,
      sums,
    }),
  );
  return {
    series: [...reading.series.flatMap(lines), ...tables],
    warnings: remarks(reading).map(say),
  };
}

/** The warnings of a reading and its skipped lines, in the order in which they are told. */
export function remarks(reading: Reading): Remark[] {
  const skipped = reading.skipped.map(
    ({ count, example, reason }): Remark => ({
      key: "skipped",
      values: { reason, count, line: example.line, text: example.text },
    }),
  );
  return [...reading.warnings, ...skipped];
}

function lines(series: Series): Line[] {
  const own = line(series, series.grain, series.points);
  if (series.grain !== "daily" || series.kind !== "additive" || series.points.length === 0)
    return [own];
  return [
    own,
    line(series, "weekly", rolled(series, mondayOf)),
    line(
      series,
      "monthly",
      rolled(series, (day) => day.slice(0, 7)),
    ),
  ];
}

type Rolled = { day: string; value: number }[];

function rolled(series: Series, period: (day: string) => string): Rolled {
  const sums = new Map<string, number>();
  for (const { day, value } of series.points) {
    const key = period(day);
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums].map(([day, value]) => ({ day, value }));
}

function line({ kind, metric, source }: Series, grain: string, points: Rolled): Line {
  return {
    source,
    metric,
    grain,
    kind,
    first: points[0]?.day ?? null,
    last: points.at(-1)?.day ?? null,
    points: points.length,
    sum: round(points.reduce((sum, point) => sum + point.value, 0)),
  };
}
