/** The most words that one search takes; the others are left out. */
const mostWords = 8;

/** A stretch of text, marked where it is what was looked for: data, never HTML. */
export type Part = { text: string; hit: boolean };

/** Marks around what was found, which nobody can type into a field. */
export const marks = { from: "\u0002", to: "\u0003" } as const;

/**
 * What was typed as an FTS5 expression: every word, each the beginning of one, accents folded. Null where there is no word of
 * two characters: nothing of the query language gets through, whatever is typed.
 */
export function matchOf(typed: string): string | null {
  const words =
    typed
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.some((word) => word.length > 1)) return null;
  return words
    .slice(0, mostWords)
    .map((word) => `"${word}"*`)
    .join(" ");
}

/** A marked text as parts. */
export function partsOf(marked: string): Part[] {
  return marked
    .split(marks.from)
    .flatMap((piece, place): Part[] => {
      if (place === 0) return [{ text: piece, hit: false }];
      const [hit = "", ...rest] = piece.split(marks.to);
      return [
        { text: hit, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
