import { collect, type Setting } from "./collect";
import { decimalGuess } from "./decimals";
import { decode } from "./decode";
import { type Row, split } from "./delimited";
import { dimension } from "./dimension";
import { limits } from "./limits";
import { merged } from "./merge";
import { Notes } from "./notes";
import type { Source } from "./plan";
import type { Choices, DimensionTable, Format, Reading, Series, Unread } from "./reading";
import { unread } from "./reading";
import { sources } from "./sources/registry";
import { type Table, tablesOf } from "./table";
import { isZip, type Member, unpack } from "./unpack";
import { workbook } from "./workbook";

export type ReadOptions = {
  fileName: string;
  /** YYYY-MM-DD */
  today: string;
  choices?: Choices;
};

/**
 * What a KPI export file holds: series by day, tables by dimension, how it was read, what was left out and why.
 * Pure; never throws; refuses what is empty, too large, no table, or of no known kind. Money stays in units of the file's
 * currency, rates as the file writes them.
 */
export function read(bytes: Uint8Array, options: ReadOptions): Reading | Unread {
  if (bytes.length === 0) return unread("empty", "no_bytes");
  if (bytes.length > limits.input) return unread("too_large", "input", { limit: 20 });
  const choices = options.choices ?? {};
  const notes = new Notes();
  const files = isZip(bytes)
    ? packed(bytes, choices, notes)
    : plain([{ name: "", bytes }], "text", choices, notes);
  if (!files.ok) return files;
  if (files.files.some((file) => file.tables.length > limits.tables)) {
    return unread("not_recognised", "no_table");
  }
  const setting = (file: File): Setting => ({
    today: options.today,
    choices,
    delimiter: file.format.delimiter.value ?? ",",
  });
  const found = files.files.map((file) => ({
    ...file,
    ...taken(file.tables, setting(file), notes),
  }));
  const series = merged(
    found.flatMap((file) => file.series),
    notes,
  );
  const tables = found.flatMap((file) => file.dimensions);
  if (series.length + tables.length === 0) {
    const lines = files.files.some((file) => file.rows > 0);
    return lines ? unread("not_recognised", "no_table") : unread("empty", "no_lines");
  }
  if (notes.rows.total === 0) return unread("empty", "no_lines");
  // How the file that holds the days was read; a zip may hold others.
  const telling = found.find((file) => file.series.length > 0) ?? found[0];
  const format = telling?.format ?? emptyFormat;
  return {
    ok: true,
    format: { ...format, dateOrder: notes.dateOrder, decimal: decimalGuess(notes.tallies) },
    series,
    tables,
    skipped: notes.skipped,
    warnings: notes.warnings,
    rows: notes.rows,
  };
}

type File = {
  tables: Table[];
  rows: number;
  format: Pick<Format, "container" | "encoding" | "delimiter">;
};
type Files = { ok: true; files: File[] };

const none = { value: null, certainty: "sure", sample: null } as const;
const emptyFormat = { container: "text", encoding: none, delimiter: none } as const;

function packed(bytes: Uint8Array, choices: Choices, notes: Notes): Files | Unread {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.workbook) {
    const sheets = workbook(unpacked.members);
    if (!sheets.ok) return sheets;
    const files = sheets.sheets.map((sheet) =>
      file(sheet.rows, sheet.name, { ...emptyFormat, container: "workbook" }),
    );
    return { ok: true, files };
  }
  for (const name of unpacked.ignored.slice(0, 3))
    notes.warn("member_ignored", { name: name.slice(0, 80) });
  if (unpacked.members.length === 0) return unread("not_recognised", "no_member");
  return plain(unpacked.members, "zip", choices, notes);
}

/** The members of a zip are read one by one; one that is no text is left out, unless it is the only one. */
function plain(
  members: Member[],
  container: "text" | "zip",
  choices: Choices,
  notes: Notes,
): Files | Unread {
  const files: File[] = [];
  for (const { bytes, name } of members) {
    const decoded = decode(bytes, choices);
    const parts = decoded.ok ? split(decoded.text, choices) : decoded;
    if (!decoded.ok || !parts.ok) {
      const refusal = decoded.ok ? parts : decoded;
      if (members.length > 1 && !refusal.ok && refusal.reason === "unreadable") {
        notes.warn("member_ignored", { name: name.slice(0, 80) });
        continue;
      }
      return refusal.ok ? unread("unreadable", "csv") : refusal;
    }
    if (parts.brokenQuotes) notes.warn("quotes_broken");
    const format = { container, encoding: decoded.guess, delimiter: parts.guess };
    files.push(file(parts.rows, container === "zip" ? name : null, format));
  }
  return files.length === 0 ? unread("unreadable", "binary") : { ok: true, files };
}

function file(rows: Row[], member: string | null, format: File["format"]): File {
  return { tables: tablesOf(rows, member), rows: rows.filter(isFilled).length, format };
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell.trim() !== "");
}

function taken(tables: Table[], setting: Setting, notes: Notes) {
  const series: Series[] = [];
  const dimensions: DimensionTable[] = [];
  const owners = tables.map((table) => owner(table, tables));
  const known = owners.some((source) => source && !source.guesses);
  for (const [at, table] of tables.entries()) {
    const source = owners[at];
    const plan = source?.plan(table, { tables });
    if (!source || !plan || (source.guesses && known)) continue;
    if (source.guesses) notes.warn("unknown_source");
    if (plan.shape === "dimension")
      dimensions.push(dimension(source.key, table, plan, setting, notes));
    else series.push(...collect(source.key, table, plan, setting, notes));
  }
  return { series, dimensions };
}

function owner(table: Table, tables: Table[]): Source | undefined {
  return sources.find((source) => source.plan(table, { tables }) !== null);
}
