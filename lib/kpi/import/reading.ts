import type { Choices, Reading, Series } from "@/lib/exchange/kpi/reading";
import type { Feed } from "./schema";

/** What is kept of a file beside its points: enough to show the preview again and to recognise the next file. */
export type ImportData = {
  /** false while points are still being staged: such an import cannot be published */
  complete: boolean;
  format: Reading["format"];
  choices: Choices;
  series: StagedSeries[];
  tables: Reading["tables"];
  skipped: Reading["skipped"];
  warnings: Reading["warnings"];
  rows: Reading["rows"];
  /** what was fed when it was published: the next file of this kind feeds the same */
  feeds: Feed[];
  /** once published: figures written and already known */
  total?: { fresh: number; changed: number; known: number };
  /** indicators that came into being with it: they go when it is taken back and nothing else feeds them */
  created?: string[];
  /** figures of earlier files that it took the place of: indicator, day, import */
  replaced?: [kpiId: string, day: number, importId: string][];
};

export type StagedSeries = Omit<Series, "points" | "scale"> & {
  scale: number;
  points: number;
  /** some thirty values, first to last, to draw */
  spark: number[];
};

/** A reading without its points. */
export function described(reading: Reading, choices: Choices): ImportData {
  const { format, tables, skipped, warnings, rows } = reading;
  return {
    complete: false,
    format,
    choices,
    tables,
    skipped,
    warnings,
    rows,
    feeds: [],
    series: reading.series.map(({ points, scale, ...series }) => ({
      ...series,
      scale: scale ?? 1,
      points: points.length,
      spark: thinned(points.map(({ value }) => value)),
    })),
  };
}

const sparkLength = 30;

function thinned(values: number[]): number[] {
  const step = Math.max(1, (values.length - 1) / (sparkLength - 1));
  const kept: number[] = [];
  for (let i = 0; i <= values.length - 1; i += step) kept.push(values[Math.round(i)] as number);
  return kept;
}
