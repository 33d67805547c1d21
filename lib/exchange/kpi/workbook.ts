import type { Row } from "./delimited";
import { limits } from "./limits";
import { type Unread, unread } from "./reading";
import type { Member } from "./unpack";

type Sheets = { ok: true; sheets: { name: string; rows: Row[] }[] };

/**
 * The cells of a workbook (ECMA-376, SpreadsheetML) as text, sheet by sheet. Formulas give their stored result, dates
 * become YYYY-MM-DD. Refuses a sheet that is too long or too wide. No entity but XML's own five is ever expanded.
 */
export function workbook(members: Member[]): Sheets | Unread {
  const part = new Map(members.map((member) => [member.name, text(member.bytes)]));
  const shared = elements(part.get("xl/sharedStrings.xml") ?? "", "si").map((one) =>
    said(one.inner),
  );
  const isDate = dateStyles(part.get("xl/styles.xml") ?? "");
  const paths = new Map(
    elements(part.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").map((one) => [
      attribute(one.head, "Id"),
      `xl/${(attribute(one.head, "Target") ?? "").replace(/^\/?(xl\/)?/, "")}`,
    ]),
  );
  const sheets: Sheets["sheets"] = [];
  for (const { head } of elements(part.get("xl/workbook.xml") ?? "", "sheet")) {
    const xml = part.get(paths.get(attribute(head, "r:id")) ?? "") ?? "";
    const rows = cellsOf(xml, shared, isDate);
    if (rows === null) return unread("too_large", "columns", { limit: limits.columns });
    sheets.push({ name: attribute(head, "name") ?? "", rows });
  }
  return sheets.length === 0 ? unread("unreadable", "workbook") : { ok: true, sheets };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

function cellsOf(xml: string, shared: string[], isDate: (style: string) => boolean): Row[] | null {
  const rows: Row[] = [];
  for (const row of elements(xml, "row")) {
    const cells: string[] = [];
    for (const cell of elements(row.inner, "c")) {
      const at = columnOf(attribute(cell.head, "r") ?? "") ?? cells.length;
      if (at >= limits.columns) return null;
      while (cells.length < at) cells.push("");
      cells[at] = textOf(cell, shared, isDate);
    }
    const line = Number(attribute(row.head, "r") ?? rows.length + 1);
    if (rows.length >= limits.lines) return null;
    rows.push({ line, cells });
  }
  return rows;
}

function textOf(
  cell: { head: string; inner: string },
  shared: string[],
  isDate: (style: string) => boolean,
): string {
  const type = attribute(cell.head, "t");
  if (type === "inlineStr") return said(cell.inner);
  const raw = unescaped(elements(cell.inner, "v")[0]?.inner ?? "");
  if (type === "s") return shared[Number(raw)] ?? "";
  if (type !== null && type !== "n") return raw;
  if (raw !== "" && isDate(attribute(cell.head, "s") ?? "")) return dayOf(Number(raw)) ?? raw;
  // 1.1E-2 and 0.30000000000000004 are how a workbook stores plain figures.
  return /[eE]/.test(raw) && Number.isFinite(Number(raw)) ? String(Number(raw)) : raw;
}

/** Excel counts days from 30 December 1899. */
function dayOf(serial: number): string | null {
  if (!(serial > 20_000 && serial < 80_000)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

function dateStyles(xml: string): (style: string) => boolean {
  const own = new Set(
    elements(xml, "numFmt")
      .filter((one) =>
        /[dyj]/i.test((attribute(one.head, "formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "")),
      )
      .map((one) => Number(attribute(one.head, "numFmtId"))),
  );
  const formats = elements(elements(xml, "cellXfs")[0]?.inner ?? "", "xf").map((one) =>
    Number(attribute(one.head, "numFmtId")),
  );
  return (style) => {
    const format = style === "" ? undefined : formats[Number(style)];
    return format !== undefined && (builtIn.has(format) || own.has(format));
  };
}

function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The elements of one name, in order; found by looking for their ends, so that broken XML costs no more than sound XML. */
function elements(xml: string, name: string): { head: string; inner: string }[] {
  const found: { head: string; inner: string }[] = [];
  const end = `</${name}>`;
  let at = 0;
  while (true) {
    const start = xml.indexOf(`<${name}`, at);
    if (start === -1) return found;
    const close = xml.indexOf(">", start);
    if (close === -1) return found;
    at = close + 1;
    if (!/[\s/>]/.test(xml.charAt(start + name.length + 1))) continue;
    const head = xml.slice(start + name.length + 1, close);
    if (head.endsWith("/")) {
      found.push({ head, inner: "" });
      continue;
    }
    const stop = xml.indexOf(end, at);
    if (stop === -1) return found;
    found.push({ head, inner: xml.slice(at, stop) });
    at = stop + end.length;
  }
}

function attribute(head: string, name: string): string | null {
  const mark = ` ${name}="`;
  const at = head.indexOf(mark);
  const end = at === -1 ? -1 : head.indexOf('"', at + mark.length);
  return end === -1 ? null : unescaped(head.slice(at + mark.length, end));
}

function said(xml: string): string {
  return elements(xml, "t")
    .map((one) => unescaped(one.inner))
    .join("");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return entities[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
