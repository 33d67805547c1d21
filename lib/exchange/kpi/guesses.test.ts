import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { read } from "./read";
import type { Choices, Reading } from "./reading";

const header = "Référence;État;Total;Date";

function readBytes(bytes: Uint8Array, choices: Choices = {}): Reading {
  const reading = read(bytes, { fileName: "commandes.csv", today: "2026-11-25", choices });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading;
}

function readLines(lines: string[], choices?: Choices) {
  return readBytes(strToU8([header, ...lines].join("\n")), choices);
}

test("windows-1252, semicolons, day first and decimal commas are seen for what they are, each with its proof", () => {
  const text = [header, "A;Expédié;18,40;02/03/2026", "B;Réglé;32,90;28/02/2026"].join("\r\n");
  const { format, series } = readBytes(Buffer.from(text, "latin1"));
  expect(format).toEqual({
    container: "text",
    encoding: {
      value: "windows-1252",
      certainty: "sure",
      sample: { words: ["Référence", "État", "Expédié"] },
    },
    delimiter: { value: ";", certainty: "sure", sample: { columns: 4, lines: 3 } },
    dateOrder: {
      value: "dmy",
      certainty: "sure",
      sample: { text: "02/03/2026", day: "2026-03-02" },
    },
    decimal: {
      value: ",",
      certainty: "sure",
      sample: { text: "18,40", value: 18.4, other: null, others: 0 },
    },
    raw: [header, "A;Expédié;18,40;02/03/2026", "B;Réglé;32,90;28/02/2026"],
  });
  expect(series.find((one) => one.measure === "total")?.sum).toBe(51.3);
});

test("a few points among commas are read right, and shown to be checked", () => {
  const { format, series, warnings } = readLines([
    "A;Livré;18,40;2026-03-02",
    "B;Livré;1 032,90;2026-03-03",
    "C;Livré;12.50;2026-03-04",
  ]);
  expect(format.decimal).toEqual({
    value: ",",
    certainty: "check",
    sample: { text: "18,40", value: 18.4, other: "12.50", others: 1 },
  });
  expect(series.find((one) => one.measure === "total")?.sum).toBe(1063.8);
  expect(warnings).toContainEqual({
    key: "decimal_mixed",
    values: { column: "Total", count: 1, text: "12.50" },
  });
});

test("« 3,200 » alone is asked about, and the answer is followed", () => {
  const lines = ["A;Livré;3,200;2026-03-02"];
  expect(readLines(lines).format.decimal.certainty).toBe("check");
  const total = (choices: Choices) =>
    readLines(lines, choices).series.find((one) => one.measure === "total")?.sum;
  expect(total({ decimal: "." })).toBe(3200);
  expect(total({ decimal: "," })).toBe(3.2);
});

test("dates that could be either are read so that they lie close together, and are to be checked", () => {
  const lines = ["A;Livré;1;03/01/2026", "B;Livré;1;03/02/2026", "C;Livré;1;03/03/2026"];
  const guessed = readLines(lines);
  expect(guessed.format.dateOrder).toMatchObject({ value: "mdy", certainty: "check" });
  expect(guessed.series[0]).toMatchObject({ first: "2026-03-01", last: "2026-03-03" });
  const chosen = readLines(lines, { dateOrder: "dmy" });
  expect(chosen.format.dateOrder).toMatchObject({ value: "dmy", certainty: "sure" });
  expect(chosen.series[0]).toMatchObject({ first: "2026-01-03", last: "2026-03-03" });
});

test("a day that does not exist is left out with its line, the others count", () => {
  const { rows, series, skipped } = readLines([
    "A;Livré;10;27/02/2026",
    "B;Livré;20;31/02/2026",
    "C;Livré;30;demain",
    "D;Livré;40;01/03/2026",
  ]);
  expect(skipped).toEqual([
    { reason: "impossible_date", count: 1, example: { line: 3, text: "31/02/2026" } },
    { reason: "unreadable_date", count: 1, example: { line: 4, text: "demain" } },
  ]);
  expect(series.find((one) => one.measure === "total")?.sum).toBe(50);
  expect(rows).toEqual({ total: 4, read: 2 });
});

test("a day given twice counts once, its last figures; a line given twice is no second figure", () => {
  const lines = [
    "2026-03-02,1,10,10%,2",
    "2026-03-02,1,10,10%,2",
    "2026-03-03,1,10,10%,2",
    "2026-03-03,5,10,50%,2",
  ];
  const reading = readBytes(strToU8(["Date,Clicks,Impressions,CTR,Position", ...lines].join("\n")));
  expect(reading.series[0]?.points.map((point) => point.value)).toEqual([1, 5]);
  expect(reading.skipped).toMatchObject([{ reason: "duplicate", count: 2 }]);
  expect(reading.warnings).toContainEqual({
    key: "duplicate_day",
    values: { count: 1, day: "2026-03-03" },
  });
});

test("figures of days to come are read, and said to be so", () => {
  const reading = readLines(["A;Livré;10;2026-12-24"]);
  expect(reading.warnings).toContainEqual({
    key: "future_dates",
    values: { count: 1, day: "2026-12-24" },
  });
});

test("dates without a year fall in the latest that is not in the future", () => {
  const lines = ["Date,Video Views,Profile Views", "December 31,5,1", "January 1,6,1"];
  const reading = readBytes(strToU8(lines.join("\n")));
  expect(reading.series[0]).toMatchObject({ first: "2025-12-31", last: "2026-01-01" });
  expect(reading.format.dateOrder.certainty).toBe("check");
});

test("a table of days from a tool we do not know is read, nothing in it added up unasked", () => {
  const lines = [
    "Jour;Couverts;Taux",
    "02/03/2026;41;12,5 %",
    "03/03/2026;x;13 %",
    "15/03/2026;38;9 %",
  ];
  const reading = readBytes(strToU8(lines.join("\n")));
  expect(reading.series.map(({ kind, metric, source }) => [source, metric, kind])).toEqual([
    ["table", "Taux", "ratio"],
  ]);
  expect(reading.warnings.map((warning) => warning.key)).toContain("unknown_source");
});
