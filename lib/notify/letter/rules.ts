/** A letter as it is written, before it becomes HTML and plain text: people's text stands in it as text alone. */
export type Composed = {
  subject: string;
  /** the line that mail boxes show beside the subject */
  preview: string;
  title: string;
  blocks: readonly Block[];
  /** the small print: why it came, and what to do where it came by mistake */
  why: string;
  /** the words of the link that stops letters of this kind */
  stop?: string;
};

export type Block =
  | { is: "text" | "note"; words: string }
  | { is: "quote"; words: string; by: string }
  | { is: "button"; words: string; link: string }
  | { is: "list"; title?: string; link?: string; lines: readonly Line[] };

export type Line = { words: string; note?: string; late?: boolean; link?: string };

/** The plain part of a letter, which says all that the other says. */
export function plainText(
  { title, blocks, why, stop }: Composed,
  { practice, stopLink }: { practice: string; stopLink?: string },
): string {
  return [
    practice,
    `${title}\n${"─".repeat(Math.min(40, [...title].length))}`,
    ...blocks.map(plainBlock),
    "· · ·",
    why,
    ...(stop && stopLink ? [`${stop}\n${stopLink}`] : []),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function plainBlock(block: Block): string {
  switch (block.is) {
    case "quote":
      return `${block.words.replace(/^/gm, "    ")}\n    — ${block.by}`;
    case "button":
      return `→ ${block.words}\n${block.link}`;
    case "list":
      return [
        ...(block.title ? [block.title] : []),
        ...block.lines.map(
          ({ words, note, link }) =>
            `  • ${words}${note ? `, ${note}` : ""}${link ? `\n    ${link}` : ""}`,
        ),
        ...(block.link ? [`  → ${block.link}`] : []),
      ].join("\n");
    default:
      return block.words;
  }
}

/** Text of people as a letter takes it: no control characters, nothing that turns the direction of what follows. */
export function tame(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(
      /[^\P{Cc}\n\t]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu,
      "",
    )
    .trim();
}

/** The same on one line, and no longer than a heading may be. */
export function tameLine(text: string, most = 150): string {
  const line = tame(text).replace(/[ \t\n]+/g, " ");
  const signs = [...line];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : line;
}
