import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preview } from "./preview";
import { read } from "./read";

type Expected = {
  metric: string | null;
  grain: string;
  kind?: string;
  first?: string | null;
  last?: string | null;
  points?: number;
  sum?: number;
  first_value?: number;
  last_value?: number;
  table?: string;
  rows?: number;
  sums?: Record<string, number>;
};

const folder = join(import.meta.dirname, "../../../../shared/exports");
const list = join(folder, "expected.json");
const expected: Record<string, Expected[]> = existsSync(list)
  ? JSON.parse(readFileSync(list, "utf8"))
  : {};
const today = "2026-11-25";

function round(value: number | undefined) {
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e6;
}

for (const [name, wanted] of Object.entries(expected)) {
  test(`${name} gives the very figures it is known to hold`, () => {
    const reading = read(readFileSync(join(folder, name)), { fileName: name, today });
    if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading)}`);
    const lines = preview(reading, (remark) => remark.key).series;
    const dated = wanted.filter((one) => one.metric !== null);
    expect(lines.filter((line) => line.metric !== null).map(({ source, ...line }) => line)).toEqual(
      dated.map(({ metric, grain, kind, first, last, points, sum }) => ({
        metric,
        grain,
        kind,
        first,
        last,
        points,
        sum,
      })),
    );
    for (const one of dated.filter((line) => line.first_value !== undefined)) {
      const series = reading.series.find((each) => each.metric === one.metric);
      expect(round(series?.points[0]?.value)).toBe(one.first_value);
      expect(round(series?.points.at(-1)?.value)).toBe(one.last_value);
    }
    const tables = wanted.filter((one) => one.metric === null);
    expect(reading.tables.map(({ source, ...table }) => table)).toEqual(
      tables.map(({ table, rows, sums }) => ({ table, rows, sums })),
    );
  });
}

test("real export files lie beside the project, or it is said that these checks were left out", () => {
  if (Object.keys(expected).length === 0) {
    console.info("left out: ../shared/exports is not here");
    return;
  }
  expect(Object.keys(expected).length).toBeGreaterThan(20);
});
