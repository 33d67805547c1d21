/** A line of the table: what was measured, the promise of quality.md, and whether it is kept. */
export type Row = {
  what: string;
  measured: string;
  promise: string;
  kept: boolean | null;
  figures: Record<string, number>;
};

export function row(
  what: string,
  measured: string,
  promise: string,
  kept: boolean | null,
  figures: Record<string, number>,
): Row {
  return { what, measured, promise, kept, figures };
}

export const round = (value: number, decimals = 1) => Number(value.toFixed(decimals));
