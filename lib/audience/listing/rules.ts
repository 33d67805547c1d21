import { type ReaderGroup, readerGroups } from "../sections/rules";

/** Most lines that one list is read to: enough to know who is there, and quick to go through. */
export const mostLines = 500;

export type Listed = { line: string; guess: ReaderGroup | null };

/**
 * Reads a pasted list, one person a line, each once, and guesses who they are by words that the person gave for a group
 * ("photographe" for one's own trade). Runs in the browser: no name is ever sent.
 */
export function readListing(
  text: string,
  words: Partial<Record<ReaderGroup, readonly string[]>>,
): Listed[] {
  const seen = new Set<string>();
  const found: Listed[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/\t+/g, " ").trim();
    const key = bare(line);
    if (key === "" || seen.has(key)) continue;
    seen.add(key);
    found.push({ line, guess: guessOf(key, words) });
    if (found.length === mostLines) break;
  }
  return found;
}

/** Counts what was decided; those left undecided are counted nowhere. */
export function countListing(
  decided: readonly (ReaderGroup | null)[],
): Record<ReaderGroup, number> {
  const counts = Object.fromEntries(readerGroups.map((group) => [group, 0])) as Record<
    ReaderGroup,
    number
  >;
  for (const group of decided) if (group) counts[group] += 1;
  return counts;
}

function guessOf(
  key: string,
  words: Partial<Record<ReaderGroup, readonly string[]>>,
): ReaderGroup | null {
  const hit = readerGroups.find((group) =>
    words[group]?.some((word) => bare(word) !== "" && key.includes(bare(word))),
  );
  return hit ?? null;
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
