import { type Dated, dated } from "./calendar";
import { type Tally, tallies } from "./decimals";
import { grained } from "./grain";
import type { Notes } from "./notes";
import { figure, round } from "./number";
import type { Drawn, Plan } from "./plan";
import type { Choices, Delimiter, Point, Series } from "./reading";
import type { Table } from "./table";

export type Setting = { today: string; choices: Choices; delimiter: Delimiter };
type DatedPlan = Exclude<Plan, { shape: "dimension" }>;

/** The series of one table. A day without a line is no point; days are never filled with zeros. */
export function collect(
  source: string,
  table: Table,
  plan: DatedPlan,
  setting: Setting,
  notes: Notes,
): Series[] {
  const lines = distinct(dated(table.rows, plan, setting, notes), plan, notes);
  if (plan.shape === "events" && plan.remark) {
    const count = lines.filter(({ row }) => plan.remark?.where(row.cells)).length;
    if (count > 0) notes.warn(plan.remark.key, { count });
  }
  notes.rows.total += table.rows.length;
  notes.rows.read += lines.length;
  const grain = grained(lines, plan, notes);
  const marks = tallies(
    lines.map((line) => line.row),
    new Set(plan.draw.flatMap(columnsOf)),
    setting.choices,
    setting.delimiter,
  );
  for (const [at, found] of marks) remember(found, (table.header[at] ?? "").trim(), notes);
  return plan.draw.flatMap((draw) => {
    const series = drawSeries(source, draw, grain.lines, plan, marks, notes);
    return series === null ? [] : [{ ...series, grain: grain.grain }];
  });
}

/** Leaves out what the file says twice: the same day in a table of days, the same order in a list of orders. */
function distinct(lines: Dated[], plan: DatedPlan, notes: Notes): Dated[] {
  if (plan.shape === "events" && plan.id === undefined) return lines;
  const keys = plan.shape === "days" ? [plan.day, ...plan.parts] : [plan.id ?? 0];
  const seen = new Map<string, Dated>();
  const twice = { count: 0, day: "" };
  for (const line of lines) {
    const own = keys.map((at) => line.row.cells[at] ?? "");
    if (plan.shape === "events" && own[0] === "") own.push(String(line.row.line));
    const key = plan.shape === "days" ? [line.day, ...own.slice(1)].join("\0") : own.join("\0");
    const known = seen.get(key);
    // An order with several articles repeats its number; only its first line carries the amounts.
    if (known && plan.shape === "events") continue;
    if (known && known.row.cells.join("\0") === line.row.cells.join("\0")) {
      notes.skip("duplicate", line.row.line, line.row.cells.join(" "));
      continue;
    }
    if (known) {
      notes.skip("duplicate", known.row.line, known.row.cells.join(" "));
      twice.count += 1;
      twice.day ||= line.day;
    }
    seen.set(key, line);
  }
  if (twice.count > 0) notes.warn("duplicate_day", twice);
  return [...seen.values()];
}

type Sum = { value: number; numerator: number; denominator: number; lines: number };

function drawSeries(
  source: string,
  draw: Drawn,
  lines: Dated[],
  plan: DatedPlan,
  marks: Map<number, Tally>,
  notes: Notes,
): Series | null {
  const rows = lines.map((line) => line.row);
  const read = (cells: string[], at: number) =>
    figure((cells[at] ?? "").trim(), marks.get(at)?.mark ?? ".");
  const days = new Map<string, Sum>();
  const bad = { count: 0, line: 0, text: "" };
  for (const { day, row } of lines) {
    const figures = draw.columns.map((at) => read(row.cells, at));
    if (figures.some(Number.isNaN)) {
      bad.count += 1;
      if (bad.count > 1) continue;
      bad.line = row.line;
      bad.text = (row.cells[draw.columns[0] ?? 0] ?? "").slice(0, 40);
      continue;
    }
    const value = draw.value ? draw.value(figures, row.cells) : (figures[0] ?? null);
    if (value === null) continue;
    const parts = partsOf(draw, value, (at) => read(row.cells, at));
    if (parts === "void") continue;
    const sum = days.get(day) ?? { value: 0, numerator: 0, denominator: 0, lines: 0 };
    sum.value += value;
    sum.numerator += parts?.numerator ?? 0;
    sum.denominator += parts?.denominator ?? 0;
    sum.lines += 1;
    days.set(day, sum);
  }
  if (bad.count > 0) notes.warn("unreadable_number", { metric: draw.metric, ...bad });
  const several = plan.shape === "days" && [...days.values()].some((sum) => sum.lines > 1);
  if (several && draw.kind !== "additive" && !(draw.kind === "ratio" && draw.ratio)) {
    notes.warn("not_addable", { metric: draw.metric });
    return null;
  }
  const unit = unitOf(draw, rows, days);
  return seriesOf(source, { ...draw, unit }, days);
}

function columnsOf(draw: Drawn): number[] {
  const more = draw.ratio ? [draw.ratio.numerator, draw.ratio.denominator] : [];
  return [...draw.columns, ...more];
}

function remember(found: Tally, label: string, notes: Notes) {
  notes.tallies.push(found);
  if (found.certainty === "sure") return;
  const { seen } = found;
  const other = found.mark === "," ? "." : ",";
  if (seen[other].count > 0 && seen[found.mark].count > 0) {
    notes.warn("decimal_mixed", {
      column: label,
      count: seen[other].count,
      text: seen[other].text ?? "",
    });
  } else if (found.ambiguous !== null) {
    notes.warn("decimal_ambiguous", { column: label, text: found.ambiguous });
  }
}

/** "void" where the denominator is nought: a rate of nothing is no figure. */
function partsOf(draw: Drawn, value: number, read: (at: number) => number | null) {
  if (draw.ratio === undefined) return null;
  const denominator = read(draw.ratio.denominator);
  if (denominator === null || Number.isNaN(denominator)) return null;
  if (denominator === 0) return "void";
  const numerator = draw.ratio.weight ? value * denominator : read(draw.ratio.numerator);
  return numerator === null || Number.isNaN(numerator) ? null : { numerator, denominator };
}

/** A rate without a percent sign and never above one is a fraction. */
function unitOf(draw: Drawn, rows: Dated["row"][], days: Map<string, Sum>): Series["unit"] {
  if (draw.unit !== "percent") return draw.unit;
  const at = draw.columns[0] ?? 0;
  if (rows.some((row) => row.cells[at]?.includes("%"))) return "percent";
  for (const sum of days.values()) if (Math.abs(sum.value) > sum.lines) return "percent";
  return "fraction";
}

function seriesOf(source: string, draw: Drawn, days: Map<string, Sum>): Series {
  const scale = draw.unit === "percent" && !draw.ratio?.weight ? 100 : 1;
  let total = 0;
  const points = [...days].map(([day, sum]): Point => {
    const parts = sum.denominator > 0 ? sum : null;
    const again = sum.lines > 1 && draw.kind === "ratio" && parts;
    const value = again ? (scale * sum.numerator) / sum.denominator : sum.value;
    total += value;
    const rest = parts && {
      numerator: round(parts.numerator),
      denominator: round(parts.denominator),
    };
    return { day, value: sum.lines > 1 ? round(value) : value, ...rest };
  });
  points.sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    source,
    metric: draw.metric,
    measure: draw.measure,
    label: draw.label,
    grain: "daily",
    kind: draw.kind,
    unit: draw.unit,
    ...(draw.ratio && points.some((point) => point.denominator !== undefined) && { scale }),
    first: points[0]?.day ?? null,
    last: points.at(-1)?.day ?? null,
    points,
    sum: round(total),
  };
}
