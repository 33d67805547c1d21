import { parse } from "csv-parse/sync";
import { limits } from "./limits";
import type { Choices, Delimiter, Format, Unread } from "./reading";
import { unread } from "./reading";

/** One line of the file with its number, counted from 1 (of a field with line breaks, its last). */
export type Row = { line: number; cells: string[] };
type Split = { ok: true; rows: Row[]; guess: Format["delimiter"]; brokenQuotes: boolean };

/** A delimited text as rows, blank ones included since they part one table from the next. Refuses what is too long or too wide. */
export function split(text: string, choices: Choices): Split | Unread {
  const found = delimiterOf(text, choices);
  if (found.columns > limits.columns) {
    return unread("too_large", "columns", { limit: limits.columns });
  }
  if (lineCount(text) > limits.lines) return unread("too_large", "lines", { limit: limits.lines });
  const { columns, lines, certainty, value } = found;
  const guess: Format["delimiter"] = { value, certainty, sample: { columns, lines } };
  try {
    return { ok: true, rows: rowsOf(text, value, true), guess, brokenQuotes: false };
  } catch (error) {
    if (isTooLong(error)) return unread("too_large", "line", { limit: limits.line });
  }
  // A quote that never closes would swallow the rest: read once more with quotes as plain characters.
  try {
    return { ok: true, rows: rowsOf(text, value, false), guess, brokenQuotes: true };
  } catch (error) {
    if (isTooLong(error)) return unread("too_large", "line", { limit: limits.line });
    return unread("unreadable", "csv");
  }
}

function rowsOf(text: string, delimiter: Delimiter, quotes: boolean): Row[] {
  const rows: Row[] = [];
  parse(text, {
    bom: true,
    delimiter,
    quote: quotes ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.line,
    record_delimiter: ["\r\n", "\n", "\r"],
    on_record(cells: string[], context) {
      rows.push({ line: context.lines, cells });
      return null;
    },
  });
  return rows;
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "CSV_MAX_RECORD_SIZE";
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

const candidates: Delimiter[] = ["\t", ";", ",", "|"];

type Found = { value: Delimiter; certainty: "sure" | "check"; columns: number; lines: number };

/** The mark that parts most lines into the same number of columns. */
function delimiterOf(text: string, choices: Choices): Found {
  const sample = text.slice(0, 256 * 1024);
  const lines = sample
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "" && !/^#(\s|$)/.test(line));
  const scores = candidates.map((mark) => ({ mark, ...regular(lines, mark) }));
  const said = /^\ufeff?sep=(.)/.exec(text)?.[1];
  const forced = choices.delimiter ?? candidates.find((mark) => mark === said);
  const ranked = scores.toSorted((a, b) => b.lines - a.lines);
  const best = scores.find((score) => score.mark === forced) ?? ranked[0] ?? scores[0];
  if (best === undefined) return { value: ",", certainty: "check", columns: 0, lines: 0 };
  const rival = ranked.find((score) => score.mark !== best.mark);
  const sure = forced !== undefined || (best.lines > 0 && (rival?.lines ?? 0) < best.lines * 0.8);
  return {
    value: best.mark,
    certainty: sure ? "sure" : "check",
    columns: best.widest,
    lines: best.lines,
  };
}

function regular(lines: string[], mark: Delimiter) {
  const counts = new Map<number, number>();
  let widest = 1;
  for (const line of lines) {
    let count = 0;
    for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + 1)) count++;
    widest = Math.max(widest, count + 1);
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return { lines: Math.max(0, ...counts.values()), widest };
}
