/** What a person typed, read as a figure; an issue where it is not one, and then nothing is changed. */
export type TypedFigure =
  | { ok: true; value: number | null }
  | { ok: false; issue: "not_a_number" | "too_large" };

/** The largest figure that is kept, either side of zero. */
export const largestFigure = 1e12;

/**
 * Reads a figure as people type it, in French or in English: spaces or points between thousands, a decimal comma or
 * point, a true minus, and the unit after or before it. Nothing typed means no value, never 0.
 */
export function typedFigure(text: string): TypedFigure {
  const bare = text
    .replace(/[\s\u00a0\u202f'’_]/g, "")
    .replace(/^[€$£]|[€$£%]$|(?<=\d)(pt|pts|h|s)$/gi, "")
    .replace(/^[\u2212\u2013]/, "-");
  if (bare === "") return text.trim() === "" ? { ok: true, value: null } : refused;
  const plain = withPoint(bare);
  if (plain === null || !/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return refused;
  const value = Number(plain);
  if (Math.abs(value) > largestFigure) return { ok: false, issue: "too_large" };
  return { ok: true, value: Object.is(value, -0) ? 0 : value };
}

const refused = { ok: false, issue: "not_a_number" } as const;

/** The same digits with one decimal point at most; null where commas and points stand in no known order. */
function withPoint(text: string): string | null {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const [decimal, group] = comma > point ? [",", "."] : [".", ","];
    const whole = text.slice(0, Math.max(comma, point));
    if (!grouped(whole, group) || text.split(decimal).length > 2) return null;
    return text.replaceAll(group, "").replace(decimal, ".");
  }
  if (comma >= 0) {
    // One comma is a decimal in French, the language of most who type; several can only part thousands.
    if (text.split(",").length === 2) return text.replace(",", ".");
    return grouped(text, ",") ? text.replaceAll(",", "") : null;
  }
  if (text.split(".").length > 2) return grouped(text, ".") ? text.replaceAll(".", "") : null;
  return text;
}

function grouped(whole: string, by: string): boolean {
  return new RegExp(`^[+-]?\\d{1,3}(\\${by}\\d{3})*$`).test(whole);
}
