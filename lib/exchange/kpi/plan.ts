import type { DateOrder, Series, SeriesKind } from "./reading";
import type { Table } from "./table";

/** How one series is drawn from the lines of a table. */
export type Drawn = {
  metric: string;
  measure: string;
  label: string;
  kind: SeriesKind;
  unit: Series["unit"];
  /** the columns it needs; a line counts where `value` of them is not null */
  columns: number[];
  value?: (figures: (number | null)[], cells: string[]) => number | null;
  /** columns of the numerator and the denominator; `weight`: the numerator is value × denominator */
  ratio?: { numerator: number; denominator: number; weight: boolean };
};

/** What a source found in a table. */
export type Plan =
  | {
      shape: "days";
      day: number;
      /** a counter of days, weeks or months from `start` instead of a date */
      index?: { step: "day" | "week" | "month"; start: string };
      /** columns that part one day into several lines */
      parts: number[];
      order?: DateOrder;
      draw: Drawn[];
    }
  | {
      shape: "events";
      day: number;
      /** the column that tells one event from the next; without it each line is one */
      id?: number;
      order?: DateOrder;
      draw: Drawn[];
      /** lines counted apart, with what they are */
      remark?: {
        key: "cancelled_orders" | "transfers_excluded";
        where: (cells: string[]) => boolean;
      };
    }
  | { shape: "dimension"; name: string; key: number; sums: number[] };

/** One kind of file. `plan` answers null for a table that is not its own. */
export type Source = {
  key: string;
  plan(table: Table, file: { tables: Table[] }): Plan | null;
  /** it guesses: any other source goes first, and the person is told */
  guesses?: true;
};

/** A column that a source knows by its names, folded, in every language it is written in. */
export type Measure = {
  key: string;
  names: string[];
  kind: SeriesKind;
  unit?: Series["unit"];
  /** keys of the measures it is the ratio of, or the one it is weighted by */
  ratio?: { of: string; to: string } | { by: string };
};

/** The column with one of these names, or -1. */
export function column(table: Table, names: string[]): number {
  return table.folded.findIndex((name) => names.includes(name));
}

/** The series of the known columns that stand in the table, in the order of the measures. */
export function drawn(table: Table, measures: Measure[]): Drawn[] {
  const at = new Map(measures.map((measure) => [measure.key, column(table, measure.names)]));
  return measures.flatMap((measure) => {
    const own = at.get(measure.key) ?? -1;
    if (own === -1) return [];
    const label = (table.header[own] ?? "").trim();
    return [
      {
        metric: label,
        measure: measure.key,
        label,
        kind: measure.kind,
        unit: measure.unit ?? "count",
        columns: [own],
        ...ratioOf(measure, own, at),
      },
    ];
  });
}

function ratioOf(measure: Measure, own: number, at: Map<string, number>): Pick<Drawn, "ratio"> {
  const { ratio } = measure;
  if (ratio === undefined) return {};
  const denominator = at.get("by" in ratio ? ratio.by : ratio.to) ?? -1;
  const numerator = "by" in ratio ? own : (at.get(ratio.of) ?? -1);
  if (denominator === -1 || numerator === -1) return {};
  return { ratio: { numerator, denominator, weight: "by" in ratio } };
}

export const dayNames = ["date", "day", "jour", "dates"];

/** A source whose files are one table of days with known columns. */
export function daily(spec: {
  key: string;
  day?: string[];
  needs: string[];
  measures: Measure[];
  parts?: string[];
  order?: DateOrder;
}): Source {
  return {
    key: spec.key,
    plan(table) {
      const day = column(table, spec.day ?? dayNames);
      const draw = drawn(table, spec.measures);
      const found = new Set(draw.map((one) => one.measure));
      if (day === -1 || !spec.needs.every((need) => found.has(need))) return null;
      const parts = (spec.parts ?? []).map((name) => column(table, [name])).filter((at) => at >= 0);
      return { shape: "days", day, parts, draw, ...(spec.order && { order: spec.order }) };
    },
  };
}
