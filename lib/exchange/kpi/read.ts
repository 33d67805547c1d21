import { collect, type Setting } from "./collect";
import { decimalGuess } from "./decimals";
import { dimension } from "./dimension";
import { emptyFormat, type File, filesIn } from "./files";
import { limits } from "./limits";
import { merged } from "./merge";
import { Notes } from "./notes";
import type { Source } from "./plan";
import type { Choices, DimensionTable, Reading, Series, Unread } from "./reading";
import { unread } from "./reading";
import { sources } from "./sources/registry";
import type { Table } from "./table";

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
  const files = filesIn(bytes, choices, notes);
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
    format: {
      ...format,
      dateOrder: notes.dateOrder,
      decimal: decimalGuess(notes.tallies),
      raw: telling ? raw(telling) : [],
    },
    series,
    tables,
    skipped: notes.skipped,
    warnings: notes.warnings,
    rows: notes.rows,
  };
}

/** The header and the first two lines of the largest table, as they stand in the file. */
function raw({ format, tables }: File): string[] {
  const [table] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (table === undefined) return [];
  const lines = [table.header, ...table.rows.slice(0, 2).map((row) => row.cells)];
  return lines.map((cells) => cells.join(format.delimiter.value ?? "\t").slice(0, 200));
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
