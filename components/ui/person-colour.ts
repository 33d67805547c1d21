const colours = 6;

/** The colour of a person, always the same for the same id: a CSS value, `var(--p1)` to `var(--p6)`. */
export function personColour(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `var(--p${(hash % colours) + 1})`;
}

/** "Solenn Le Bihan" is SL: the first letters of the first two words. */
export function initials(name: string): string {
  return name
    .trim()
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
