/** A keyword as search engines hear it: lower case, no accents, no plural, no punctuation. */
export function keyword(text: string): string {
  return folded(text)
    .split(" ")
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word))
    .join(" ");
}

/** Words in lower case, without accents or punctuation, one space between. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
