import type { Decimal } from "./reading";

const signs = /[\s\u00a0\u202f\u2009'’€¤$£¥₴%]/g;
const code = /^(EUR|USD|GBP|CHF|CAD)|(EUR|USD|GBP|CHF|CAD)$/;
const nothing = /^(|-+|–|—|n\/?a|null|nd|n\.d\.)$/i;

/** The figure in a cell; null where it says that there is none, NaN where it is not a figure. `decimal` settles "3,200" and "3.200". */
export function figure(text: string, decimal: Decimal): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  let bare = text.replace(signs, "").replace(code, "").replaceAll("−", "-");
  if (nothing.test(bare)) return null;
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  if (bracketed !== undefined) bare = `-${bracketed}`;
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return Number.NaN;
  const mark = decimalIn(bare) ?? decimal;
  const whole =
    mark === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(whole) ? Number(whole) : Number.NaN;
  // Beyond that a number in a cell is an identifier, and adding it up would be noise.
  return Math.abs(value) < 1e15 ? value : Number.NaN;
}

/** Whether a cell looks like a figure at all. */
export function isFigure(text: string): boolean {
  const value = figure(text, ".");
  return value !== null && !Number.isNaN(value);
}

/** Which mark is the decimal one, where the cell alone says so: "1.234,5", "12,5"; null for "3,200", "12". */
export function decimalIn(text: string): Decimal | null {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma === -1 && point === -1) return null;
  if (comma !== -1 && point !== -1) return comma > point ? "," : ".";
  const mark = comma === -1 ? "." : ",";
  const at = Math.max(comma, point);
  if (text.indexOf(mark) !== at) return mark === "," ? "." : ",";
  const before = text.slice(0, at).replace(/[^\d]/g, "");
  const after = text.slice(at + 1).replace(/[^\d]/g, "");
  const couldBeThousands = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  return couldBeThousands ? null : mark;
}

/** Whether the cell could be read both ways. */
export function isAmbiguous(text: string): boolean {
  return /[.,]/.test(text) && decimalIn(text) === null;
}

/** To six decimals: enough for any figure, and it wipes the dust of adding cents in binary. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
