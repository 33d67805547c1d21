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
  const size = measured(text);
  if (size.lines > limits.lines) return unread("too_large", "lines", { limit: limits.lines });
  if (size.longest > limits.line) return unread("too_large", "line");
  const { columns, lines, certainty, value } = found;
  const guess: Format["delimiter"] = { value, certainty, sample: { columns, lines } };
  // A quote that never closes would swallow the rest: then quotes are read as plain characters.
  for (const quotes of [true, false]) {
    try {
      return { ok: true, rows: rowsOf(text, value, quotes), guess, brokenQuotes: !quotes };
    } catch (error) {
      if (error instanceof TooWide)
        return unread("too_large", "columns", { limit: limits.columns });
    }
  }
  return unread("unreadable", "csv");
}

class TooWide extends Error {}

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
      if (cells.length > limits.columns) throw new TooWide();
      rows.push({ line: context.lines, cells });
      return null;
    },
  });
  return rows;
}

function measured(text: string) {
  let lines = 1;
  let longest = 0;
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
    lines += 1;
    longest = Math.max(longest, at - from);
    from = at + 1;
  }
  return { lines, longest: Math.max(longest, text.length - from) };
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
