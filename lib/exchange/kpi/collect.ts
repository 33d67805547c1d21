import { type Dated, dated } from "./calendar";
import { type Tally, tallies } from "./decimals";
import { drawSeries } from "./draw";
import { grained } from "./grain";
import type { Notes } from "./notes";
import type { Drawn, Plan } from "./plan";
import type { Choices, Delimiter, Series } from "./reading";
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
