/** A cell of a spreadsheet: whole cents, nothing, or words that are no amount. */
export type PastedCell = { cents: number } | { cents: null } | { wrong: string };
export type PastedRow = { label: string | null; cells: PastedCell[] };
/** `months` where the first row named them, `YYYY-MM` each, null for a column that it does not name. */
export type Pasted = { months: (string | null)[] | null; rows: PastedRow[] };

const most = 100_000_000_000;
const spaces = /[\s\u00a0\u202f]/g;

/**
 * Reads an amount as spreadsheets write it (« 1 234,50 € », « 1,234.50 », « 120 ») into whole cents; null where it is empty,
 * undefined where it is no amount, below zero or beyond a billion euros. A lone comma or point before three digits groups them
 * where the language says so.
 */
export function readAmount(text: string, locale: "fr" | "en"): number | null | undefined {
  const bare = text.replace(spaces, "").replace(/^€|€$/g, "");
  if (bare === "" || bare === "-" || bare === "–") return null;
  const mark = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  const both = bare.includes(",") && bare.includes(".");
  const grouping = locale === "fr" ? "." : ",";
  const lone = mark >= 0 && !both && bare[mark] === grouping && /^\d{1,3}([.,]\d{3})+$/.test(bare);
  const cut = mark < 0 || lone ? bare.length : mark;
  const whole = bare.slice(0, cut).replace(/[.,]/g, "");
  const rest = bare.slice(cut + 1);
  if (!/^\d{1,12}$/.test(whole) || !/^\d*$/.test(rest)) return undefined;
  // Cents by their digits: no binary fraction in between.
  const rounded = rest.length > 2 && Number(rest[2]) >= 5 ? 1 : 0;
  const cents = Number(whole) * 100 + Number(rest.slice(0, 2).padEnd(2, "0")) + rounded;
  return cents <= most ? cents : undefined;
}

/** Reads what a spreadsheet put on the clipboard: rows by lines, cells by tabs; names of lines and months where they are there. */
export function readPasted(text: string, locale: "fr" | "en", year: string): Pasted {
  const table = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .slice(0, 200)
    .map((row) => row.split("\t").slice(0, 60).map(unquoted));
  const named = table.some(
    (row) =>
      row.length > 1 &&
      row[0] !== undefined &&
      readAmount(row[0], locale) === undefined &&
      readMonth(row[0], year) === null,
  );
  const from = named ? 1 : 0;
  const head = table[0]?.slice(from).map((cell) => readMonth(cell, year)) ?? [];
  const headed = head.filter((month) => month !== null).length >= Math.max(1, head.length / 2);
  return {
    months: headed ? head : null,
    rows: table.slice(headed ? 1 : 0).map((row) => ({
      label: named ? (row[0] ?? "").trim() || null : null,
      cells: row.slice(from).map((cell) => {
        const cents = readAmount(cell, locale);
        return cents === undefined ? { wrong: cell.trim() } : { cents };
      }),
    })),
  };
}

/** Shortest way to write each month, and its whole names: « mai » is one, « mailing » is not. */
const monthNames: readonly { starts: readonly string[]; names: readonly string[] }[] = [
  { starts: ["jan"], names: ["janvier", "january"] },
  { starts: ["fev", "feb"], names: ["fevrier", "february"] },
  { starts: ["mar"], names: ["mars", "march"] },
  { starts: ["avr", "apr"], names: ["avril", "april"] },
  { starts: ["mai", "may"], names: ["mai", "may"] },
  { starts: ["juin", "jun"], names: ["juin", "june"] },
  { starts: ["juil", "jul"], names: ["juillet", "july"] },
  { starts: ["aou", "aug"], names: ["aout", "august"] },
  { starts: ["sep"], names: ["septembre", "september"] },
  { starts: ["oct"], names: ["octobre", "october"] },
  { starts: ["nov"], names: ["novembre", "november"] },
  { starts: ["dec"], names: ["decembre", "december"] },
];

/** A month as people head a column with it: « 2026-03 », « 03/2026 », « mars », « mars 2026 », “Mar 26”; null where it is none. */
export function readMonth(text: string, year: string): string | null {
  const bare = fold(text);
  const plain = /^(\d{4})-(\d{1,2})$/.exec(bare) ?? turned(/^(\d{1,2})[/.](\d{4})$/.exec(bare));
  if (plain) return monthAt(plain[1] as string, Number(plain[2]));
  const [, name = "", of] = /^([a-z]+)\.?\s*[-/]?\s*(\d{4}|\d{2})?$/.exec(bare) ?? [];
  const at = monthNames.findIndex(
    ({ starts, names }) =>
      starts.some((start) => name.startsWith(start)) &&
      names.some((whole) => whole.startsWith(name)),
  );
  if (at < 0) return null;
  return monthAt(of === undefined ? year : of.padStart(4, "20"), at + 1);
}

export type Target = { id: string; name: string };
export type Write = { id: string; month: string; cents: number };
export type Placing = {
  writes: Write[];
  /** names that no line has, amounts that are none, amounts beyond the grid */
  unknown: string[];
  wrong: string[];
  outside: number;
};

/**
 * Where pasted amounts go: by the names of lines and months where they came along, else down and right from the cell where they
 * were pasted. Empty cells write nothing.
 */
export function placePasted(
  pasted: Pasted,
  lines: readonly Target[],
  months: readonly string[],
  at: { line: number; month: number },
): Placing {
  const placing: Placing = { writes: [], unknown: [], wrong: [], outside: 0 };
  for (const [down, row] of pasted.rows.entries()) {
    const line =
      row.label === null
        ? lines[at.line + down]
        : lines.find(({ name }) => fold(name) === fold(row.label ?? ""));
    const filled = row.cells.some((cell) => "wrong" in cell || cell.cents !== null);
    if (!line && row.label !== null && filled) placing.unknown.push(row.label);
    for (const [right, cell] of row.cells.entries()) {
      if ("wrong" in cell) {
        placing.wrong.push(cell.wrong);
        continue;
      }
      if (cell.cents === null || (!line && row.label !== null)) continue;
      const month = pasted.months ? pasted.months[right] : months[at.month + right];
      if (line && month) placing.writes.push({ id: line.id, month, cents: cell.cents });
      else placing.outside += 1;
    }
  }
  return placing;
}

function monthAt(year: string, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}

function turned(found: RegExpExecArray | null): [string, string, string] | null {
  return found && [found[0], found[2] as string, found[1] as string];
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(spaces, " ").trim().toLowerCase();
}
