import { isFigure } from "../number";
import { column, type Drawn, drawn, type Source } from "../plan";
import type { SeriesKind } from "../reading";
import type { Table } from "../table";
import { ga4Measures } from "./ga4-measures";

/** Google Analytics 4: "Download CSV" of a report or an exploration, with one or more tables under "# " lines. */
export const ga4: Source = {
  key: "ga4",
  plan(table, file) {
    if (!isOwn(table, file.tables)) return null;
    const index = indexOf(table);
    const day = index?.at ?? column(table, dateNames);
    if (table.folded.some((name) => /^(week|semaine) \d+$/.test(name))) {
      return { shape: "dimension", name: titleOf(table), key: 0, sums: [] };
    }
    const draw = drawOf(table, day);
    if (day === -1) {
      const sums = draw.filter((one) => one.kind !== "ratio").flatMap((one) => one.columns);
      return { shape: "dimension", name: (table.header[0] ?? "").trim(), key: 0, sums };
    }
    const own = new Set([day, ...draw.flatMap((one) => one.columns)]);
    const parts = table.folded.map((_, at) => at).filter((at) => !own.has(at));
    return { shape: "days", day, parts, draw, ...(index && { index: index.index }) };
  },
};

const dateNames = [
  "date",
  "date + hour (yyyymmddhh)",
  "date + heure (aaaammjjhh)",
  "year month",
  "annee et mois",
  "annee mois",
];
const startLine = /^(?:start date|date de debut)\s*: *(\d{4})(\d{2})(\d{2})/;
const nth =
  /^(?:nth (day|week|month)|(?:n-?ieme|enieme|nieme) (jour|semaine|mois)|(jour|semaine|mois) n)$/;

function isOwn(table: Table, tables: Table[]): boolean {
  if (tables.some((one) => startOf(one) !== null)) return true;
  if (table.folded.some((name) => nth.test(name))) return true;
  // Without its "# " lines, a table is taken for GA4's by at least two of its names, one of which nobody else uses.
  const known = ga4Measures.filter((measure) => column(table, measure.names) !== -1);
  return (
    known.length > 1 && known.some((measure) => measure.distinct) && column(table, dateNames) === 0
  );
}

function startOf(table: Table): string | null {
  for (const comment of table.comments) {
    const [, year, month, day] = startLine.exec(plain(comment)) ?? [];
    if (day !== undefined) return `${year}-${month}-${day}`;
  }
  return null;
}

function plain(comment: string): string {
  return comment
    .normalize("NFD")
    .replace(/\p{M}|"/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function indexOf(table: Table) {
  const at = table.folded.findIndex((name) => nth.test(name));
  const start = startOf(table);
  if (at === -1 || start === null) return null;
  const [, english, french, late] = nth.exec(table.folded[at] ?? "") ?? [];
  const step = steps[english ?? french ?? late ?? ""] ?? "day";
  return { at, index: { step, start } };
}

const steps: Record<string, "day" | "week" | "month"> = {
  day: "day",
  jour: "day",
  week: "week",
  semaine: "week",
  month: "month",
  mois: "month",
};

/** The question that stands above a table: "How well do you retain your users?" */
function titleOf(table: Table): string {
  const lines = table.comments.filter((line) => line !== "" && !/^-+$/.test(line));
  const title = lines.findLast((line) => !/:\s*\S+$/.test(line));
  return title ?? (table.header[0] ?? "").trim();
}

const trend = /^(1|7|28|30) (?:days?|jours?)$/;

function drawOf(table: Table, day: number): Drawn[] {
  const known = drawn(table, ga4Measures);
  const taken = new Map(known.map((one) => [one.columns[0], one]));
  return table.header.flatMap((header, at) => {
    const name = table.folded[at] ?? "";
    if (at === day || name === "") return [];
    const one = taken.get(at);
    if (one) return [one];
    const own = { label: header.trim(), columns: [at], unit: "count" as const };
    const days = trend.exec(name)?.[1];
    if (days !== undefined) {
      const french = name.includes("jour");
      const metric = `${french ? "Utilisateurs actifs" : "Active users"} ${own.label}`;
      return [{ ...own, metric, measure: `active_users_${days}`, kind: "level" as const }];
    }
    const values = table.rows.slice(0, 50).map((row) => (row.cells[at] ?? "").trim());
    const figures = values.every((value) => value === "" || isFigure(value));
    if (!figures || (day === -1 && at === 0)) return [];
    return [{ ...own, metric: own.label, measure: name, kind: kindOf(name) }];
  });
}

/** What a metric that we do not know by name may be: never added up unless it is clearly a count. */
function kindOf(name: string): SeriesKind {
  if (/\b(rate|average|avg|per|ratio|taux|moyen|moyenne|par)\b|%/.test(name)) return "ratio";
  if (/\b(users?|visitors?|utilisateurs?|acheteurs?|purchasers?)\b/.test(name)) return "unique";
  return "additive";
}
