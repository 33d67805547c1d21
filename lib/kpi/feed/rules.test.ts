import { expect, it } from "vitest";
import { aggregate } from "../measure/rules";
import type { Aggregation, Unit } from "../rules";
import { type FileMeasure, kept } from "./rules";

const read = (
  file: FileMeasure,
  rows: [numerator: number, denominator: number | null][],
  kpi: { aggregation: Aggregation; unit: Unit },
) => {
  const points = rows.flatMap(([numerator, denominator], index) => {
    const day = `2026-03-0${index + 2}`;
    const point = kept({ day, numerator, denominator }, file, kpi);
    return point ? [[day, point.numerator, point.denominator] as const] : [];
  });
  return aggregate(points, { ...kpi, grain: "weekly" })[0]?.value;
};
const rate = { aggregation: "ratio_of_sums", unit: "percent" } as const;

it("a rate of a file is the same rate in the indicator, however the file writes it", () => {
  // 4 of 100 and 6 of 140: 10 of 240
  const truth = (10 / 240) * 100;
  expect(
    read(
      { unit: "percent", scale: 100 },
      [
        [4, 100],
        [6, 140],
      ],
      rate,
    ),
  ).toBeCloseTo(truth);
  expect(
    read(
      { unit: "fraction", scale: 1 },
      [
        [4, 100],
        [6, 140],
      ],
      rate,
    ),
  ).toBeCloseTo(truth);
  // a percentage weighed by its volume: 4 % of 100, 4.2857 % of 140
  expect(
    read(
      { unit: "percent", scale: 1 },
      [
        [400, 100],
        [600, 140],
      ],
      rate,
    ),
  ).toBeCloseTo(truth);
  expect(
    read(
      { unit: "percent", scale: 100 },
      [
        [4, 100],
        [6, 140],
      ],
      { aggregation: "weighted_avg", unit: "percent" },
    ),
  ).toBeCloseTo(truth);
});

it("a mean is weighed, a plain value stays as it is, a fraction alone becomes a percentage", () => {
  const position = { aggregation: "weighted_avg", unit: "position" } as const;
  expect(
    read(
      { unit: "position", scale: 1 },
      [
        [1200, 100],
        [1400, 140],
      ],
      position,
    ),
  ).toBeCloseTo(2600 / 240);
  expect(
    read(
      { unit: "money", scale: 1 },
      [
        [18.4, null],
        [32.9, null],
      ],
      { aggregation: "sum", unit: "currency" },
    ),
  ).toBeCloseTo(51.3);
  expect(
    read({ unit: "fraction", scale: 1 }, [[0.25, null]], { aggregation: "last", unit: "percent" }),
  ).toBe(25);
  expect(
    read({ unit: "percent", scale: 100 }, [[0, 0]], { aggregation: "last", unit: "percent" }),
  ).toBeUndefined();
});
