export type Piece = { words: string; is: "same" | "gone" | "new" };

/** Beyond so many words on either side a text is shown whole, as gone and as new: comparing costs their product. */
const mostWords = 2500;

/**
 * What differs between two texts, word by word and in reading order; the pieces that are not new make the first text again, those
 * that are not gone make the second.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle = x.length > mostWords || y.length > mostWords ? replaced(x, y) : between(x, y);
  return joined([
    ...a.slice(0, head).map((words): Piece => ({ words, is: "same" })),
    ...middle,
    ...a.slice(a.length - tail).map((words): Piece => ({ words, is: "same" })),
  ]);
}

/** Words with the white space before them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/gu) ?? [];
}

function replaced(a: readonly string[], b: readonly string[]): Piece[] {
  return [
    ...a.map((words): Piece => ({ words, is: "gone" })),
    ...b.map((words): Piece => ({ words, is: "new" })),
  ];
}

/** By the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ words: a[i] as string, is: "same" });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      pieces.push({ words: a[i] as string, is: "gone" });
      i += 1;
    } else {
      pieces.push({ words: b[j] as string, is: "new" });
      j += 1;
    }
  }
  return [...pieces, ...replaced(a.slice(i), b.slice(j))];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.is === piece.is) last.words += piece.words;
    else found.push({ ...piece });
  }
  return found;
}
