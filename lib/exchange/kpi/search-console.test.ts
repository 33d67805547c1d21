import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { preview } from "./preview";
import { read } from "./read";
import type { Reading } from "./reading";

const today = "2026-03-20";

function readText(text: string): Reading {
  const reading = read(strToU8(text), { fileName: "Graphique.csv", today });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading;
}

const french = [
  "Date,Clics,Impressions,CTR,Position",
  '2026-03-02,12,"1\u202f234","1,0 %","8,4"',
  '2026-03-03,"1 050","21 000","5\u00a0%","3,25"',
  "2026-03-04,0,0,0 %,0",
].join("\n");
const english = [
  "Date,Clicks,Impressions,CTR,Position",
  '2026-03-02,12,"1,234",1.0%,8.4',
  '2026-03-03,"1,050","21,000",5%,3.25',
  "2026-03-04,0,0,0%,0",
].join("\n");

test("a French and an English export give the same points under the same measures", () => {
  const [fr, en] = [readText(french), readText(english)];
  expect(fr.series.map((series) => series.metric)).toEqual([
    "Clics",
    "Impressions",
    "CTR",
    "Position",
  ]);
  expect(en.series.map((series) => series.metric)).toEqual([
    "Clicks",
    "Impressions",
    "CTR",
    "Position",
  ]);
  expect(fr.series.map(({ measure, points }) => ({ measure, points }))).toEqual(
    en.series.map(({ measure, points }) => ({ measure, points })),
  );
  expect(fr.series[1]?.points.map((point) => point.value)).toEqual([1234, 21000, 0]);
});

test("a rate keeps what it is made of, a position weighs by impressions, and a day without impressions has neither", () => {
  const [, , ctr, position] = readText(french).series;
  expect(ctr?.points).toEqual([
    { day: "2026-03-02", value: 1, numerator: 12, denominator: 1234 },
    { day: "2026-03-03", value: 5, numerator: 1050, denominator: 21000 },
  ]);
  expect(ctr).toMatchObject({ unit: "percent", scale: 100, kind: "ratio" });
  expect(position?.points[1]).toEqual({
    day: "2026-03-03",
    value: 3.25,
    numerator: 68250,
    denominator: 21000,
  });
});

test("the whole download is read at once: the days as series, pages and queries as tables", () => {
  const zip = zipSync({
    "Graphique.csv": strToU8(french),
    "Requêtes.csv": strToU8(
      "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\nboulangerie,10,100,10 %,2\npain,5,80,6.25%,4\n",
    ),
    "Filtres.csv": strToU8("Filtre,Valeur\nType de recherche,Web\n"),
  });
  const reading = read(zip, { fileName: "https___exemple.fr.zip", today });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  expect(reading.format.container).toBe("zip");
  expect(reading.series.map((series) => series.points.length)).toEqual([3, 3, 2, 2]);
  expect(reading.tables).toEqual([
    {
      source: "search_console",
      table: "Requêtes les plus fréquentes",
      rows: 2,
      sums: { Clics: 15, Impressions: 180 },
    },
  ]);
});

test("the preview rolls what can be added up by ISO week and by month, and nothing else", () => {
  const rows = ["2026-02-28,1,10,10%,2", "2026-03-01,2,10,20%,2", "2026-03-02,4,10,40%,2"];
  const reading = readText(["Date,Clicks,Impressions,CTR,Position", ...rows].join("\n"));
  const lines = preview(reading, (remark) => remark.key).series;
  expect(lines.filter((line) => line.metric === "Clicks")).toEqual([
    line("daily", "2026-02-28", "2026-03-02", 3),
    line("weekly", "2026-02-23", "2026-03-02", 2),
    line("monthly", "2026-02", "2026-03", 2),
  ]);
  expect(lines.filter((one) => one.metric === "CTR").map((one) => one.grain)).toEqual(["daily"]);
});

function line(grain: string, first: string, last: string, points: number) {
  const rest = { source: "search_console", metric: "Clicks", kind: "additive", sum: 7 };
  return { ...rest, grain, first, last, points };
}
