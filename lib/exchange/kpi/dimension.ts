import type { Setting } from "./collect";
import { tallies } from "./decimals";
import { fold } from "./fold";
import type { Notes } from "./notes";
import { figure, round } from "./number";
import type { Plan } from "./plan";
import type { DimensionTable } from "./reading";
import type { Table } from "./table";

/** The sums of a table by page, country or campaign; its total lines are left out. */
export function dimension(
  source: string,
  table: Table,
  plan: Extract<Plan, { shape: "dimension" }>,
  setting: Setting,
  notes: Notes,
): DimensionTable {
  const rows = table.rows.filter((row) => {
    const name = fold(row.cells[plan.key] ?? "");
    const first = fold(row.cells[0] ?? "");
    const total = name === "" || isTotal(name) || isTotal(first);
    if (total) notes.skip("total", row.line, row.cells.join(" "));
    return !total;
  });
  notes.rows.total += table.rows.length;
  notes.rows.read += rows.length;
  const marks = tallies(rows, plan.sums, setting.choices, setting.delimiter);
  const sums = plan.sums.map((at) => {
    const sum = rows.reduce((total, row) => {
      const value = figure((row.cells[at] ?? "").trim(), marks.get(at)?.mark ?? ".");
      return total + (value === null || Number.isNaN(value) ? 0 : value);
    }, 0);
    return [(table.header[at] ?? "").trim(), round(sum)] as const;
  });
  return { source, table: plan.name, rows: rows.length, sums: Object.fromEntries(sums) };
}

function isTotal(name: string): boolean {
  return /^(grand )?(total|totaux)\b/.test(name);
}
