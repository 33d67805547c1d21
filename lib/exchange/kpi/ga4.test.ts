import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { read } from "./read";
import type { Reading } from "./reading";

function readText(lines: string[]): Reading {
  const bytes = strToU8(lines.join("\r\n"));
  const reading = read(bytes, { fileName: "data-export.csv", today: "2026-03-20" });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading;
}

const rule = "# ----------------------------------------";
const head = {
  fr: [
    rule,
    "# Exportation CSV du rapport",
    "# Compte : Maison Kerleo",
    rule,
    "# Tous les utilisateurs",
  ],
  en: [rule, "# Report CSV Export", "# Account: Maison Kerleo", rule, "# All Users"],
};
const period = {
  fr: ["# Date de début : 20260301", "# Date de fin : 20260303"],
  en: ["# Start date: 20260301", "# End date: 20260303"],
};

test("an exploration is put in order of days, in French as in English", () => {
  const fr = readText([
    ...head.fr,
    ...period.fr,
    "Date,Sessions,Sessions avec engagement,Taux d'engagement,Nombre d’événements,Nouveaux utilisateurs,Utilisateurs actifs",
    '20260303,30,15,"0,5",90,10,25',
    '20260301,20,5,"0,25",50,8,18',
    '20260302,40,30,"0,75",120,9,33',
  ]);
  const en = readText([
    ...head.en,
    ...period.en,
    "Date,Sessions,Engaged sessions,Engagement rate,Event count,New users,Active users",
    "20260303,30,15,0.5,90,10,25",
    "20260301,20,5,0.25,50,8,18",
    "20260302,40,30,0.75,120,9,33",
  ]);
  expect(fr.series.map(({ label, metric, ...series }) => series)).toEqual(
    en.series.map(({ label, metric, ...series }) => series),
  );
  expect(fr.series.map(({ kind, measure }) => [measure, kind])).toEqual([
    ["sessions", "additive"],
    ["engaged_sessions", "additive"],
    ["engagement_rate", "ratio"],
    ["events", "additive"],
    ["new_users", "additive"],
    ["active_users", "unique"],
  ]);
  expect(fr.series[2]).toMatchObject({
    unit: "fraction",
    scale: 1,
    points: [
      { day: "2026-03-01", value: 0.25, numerator: 5, denominator: 20 },
      { day: "2026-03-02", value: 0.75, numerator: 30, denominator: 40 },
      { day: "2026-03-03", value: 0.5, numerator: 15, denominator: 30 },
    ],
  });
});

test("several tables in one file are each counted from their own first day", () => {
  const tables = (start: string, end: string, nth: string, users: string, fresh: string) => [
    `# ${start}20260301`,
    `# ${end}20260302`,
    `${nth},${users}`,
    "0000,7",
    "0001,9",
    "",
    `# ${start}20260201`,
    `# ${end}20260202`,
    `${nth},${fresh}`,
    "0001,4",
    "0000,3",
    "",
    `# ${start}20260301`,
    `# ${end}20260302`,
    "Pays,Sessions",
    "France,12",
    "Belgique,3",
  ];
  const fr = readText([
    ...head.fr,
    ...tables(
      "Date de début\u00a0: ",
      "Date de fin\u00a0: ",
      "N-ième jour",
      "Utilisateurs",
      "Nouveaux utilisateurs",
    ),
  ]);
  const en = readText([
    ...head.en,
    ...tables("Start date: ", "End date: ", "Nth day", "Users", "New users"),
  ]);
  for (const reading of [fr, en]) {
    expect(
      reading.series.map(({ first, last, measure, sum }) => [measure, first, last, sum]),
    ).toEqual([
      ["users", "2026-03-01", "2026-03-02", 16],
      ["new_users", "2026-02-01", "2026-02-02", 7],
    ]);
    expect(reading.tables).toEqual([
      { source: "ga4", table: "Pays", rows: 2, sums: { Sessions: 15 } },
    ]);
  }
});

test("lines split by channel add up, save for people, who would be counted twice", () => {
  const reading = readText([
    ...head.en,
    ...period.en,
    "Date,Session source,Sessions,Engaged sessions,Engagement rate,Active users",
    "20260301,google,10,5,0.5,9",
    "20260301,direct,30,5,0.1666,20",
    ",,40,10,,29,Grand total",
  ]);
  expect(reading.series.map((series) => [series.measure, series.points[0]?.value])).toEqual([
    ["sessions", 40],
    ["engaged_sessions", 10],
    ["engagement_rate", 0.25],
  ]);
  expect(reading.warnings).toContainEqual({
    key: "not_addable",
    values: { metric: "Active users" },
  });
  expect(reading.skipped.map(({ count, reason }) => [reason, count])).toEqual([["total", 1]]);
});

test("months counted from the start stand on the first of each", () => {
  const reading = readText([...head.fr, ...period.fr, "N-ième mois,Sessions", "0000,7", "0001,9"]);
  expect(reading.series[0]).toMatchObject({
    grain: "monthly",
    first: "2026-03-01",
    last: "2026-04-01",
  });
});
