const colours = 6;

/** The colour of a person, always the same for the same id: a CSS value, `var(--p1)` to `var(--p6)`. */
export function personColour(id: string): string {
  return colour(placeOf(id));
}

/** The colours of a group in its order: to each their own where nobody before has it, else the next that is free; after six they repeat. */
export function coloursOf(ids: readonly string[]): string[] {
  const taken = new Set<number>();
  return ids.map((id) => {
    if (taken.size === colours) taken.clear();
    let place = placeOf(id);
    while (taken.has(place)) place = (place + 1) % colours;
    taken.add(place);
    return colour(place);
  });
}

/** The property in which a page says the colour of somebody whom it knows in a group; null for what is no id. */
export function colourProperty(id: string): `--face-${string}` | null {
  return /^[\w-]+$/.test(id) ? `--face-${id}` : null;
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

/** "Cidrerie du Pont" is CP: the first letters of a company's first two words that name something. */
export function monogram(name: string): string {
  const naming = name
    .split(/\s+/)
    .map((word) => word.replace(/^(?:[ld]|qu)[’'](?=.)/i, ""))
    .filter((word) => !/^(?:le|la|les|de|du|des|à|au|aux|en|et|chez|the|of|and|&)$/i.test(word));
  return initials(naming.join(" ")) || initials(name);
}

/** "Solenn" of "Solenn Le Bihan". */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}

const colour = (place: number) => `var(--p${place + 1})`;

function placeOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % colours;
}
