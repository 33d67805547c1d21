import { fold } from "./fold";

/** A plain file name of some words, without accents, spaces or anything a disk or a header could stumble on. */
export function fileName(words: readonly string[], ending: string): string {
  const stem = words
    .map((word) =>
      fold(word)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 80);
  return `${stem || "azimut"}.${ending}`;
}
