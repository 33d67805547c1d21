import { looksLikeDay } from "./day";
import type { Row } from "./delimited";
import { fold } from "./fold";
import { isFigure } from "./number";

/** One table of a file: what stands above it, its header and its lines. */
export type Table = {
  /** the member of the zip or the sheet of the workbook; null for a plain file */
  member: string | null;
  /** lines that begin with "# ", without it */
  comments: string[];
  titles: string[];
  header: string[];
  folded: string[];
  rows: Row[];
};

/** The tables of a file, which remarks, titles and blank lines part. */
export function tablesOf(rows: Row[], member: string | null): Table[] {
  const tables: Table[] = [];
  let open: Table | null = null;
  let comments: string[] = [];
  let titles: string[] = [];
  let afterBlank = false;
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== "");
    const first = row.cells[0] ?? "";
    if (filled.length === 0) {
      open = null;
      afterBlank = true;
    } else if (/^#(\s|$)/.test(first)) {
      open = null;
      comments.push(row.cells.join(",").slice(1).trim());
    } else if (open !== null) {
      open.rows.push(row);
    } else if (filled.length > 1 && !filled.some((cell) => isData(cell))) {
      open = { member, comments, titles, header: row.cells, folded: row.cells.map(fold), rows: [] };
      tables.push(open);
      [comments, titles, afterBlank] = [[], [], false];
    } else if (afterBlank && goesOn(tables.at(-1), row)) {
      open = tables.at(-1) ?? null;
      open?.rows.push(row);
    } else {
      titles.push(filled.join(" "));
    }
  }
  return tables;
}

function isData(cell: string): boolean {
  return isFigure(cell.trim()) || looksLikeDay(cell.trim());
}

/** A blank line in the middle of a table of days does not end it. */
function goesOn(table: Table | undefined, row: Row): boolean {
  if (table === undefined || row.cells.length !== table.header.length) return false;
  return looksLikeDay(row.cells[0]?.trim() ?? "");
}
