export type ProseAttrs = Record<string, string | number | boolean | null>;

/** A node of a live text as ProseMirror writes it in JSON. */
export type ProseNode = {
  type: string;
  attrs?: ProseAttrs;
  content?: ProseNode[];
  marks?: ProseMark[];
  text?: string;
};
export type ProseMark = { type: string; attrs?: ProseAttrs };

/** The root type inside the Yjs document; there is no other. */
export const fragmentName = "prose";

/** Bytes of a whole live text, its history of deletions included. */
export const mostProseBytes = 1024 * 1024;
/** Bytes of one update: a large paste, not a flood. */
export const mostUpdateBytes = 512 * 1024;
const deepest = 24;

type Shape = { holds: readonly string[]; attrs: Record<string, (value: unknown) => boolean> };
const blocks = ["paragraph", "heading", "bulletList", "orderedList", "blockquote"] as const;
const inline = ["text", "hardBreak"] as const;

/** The closed schema: what may stand in what, with which attributes. Nothing else is ever stored. */
export const shapes: Readonly<Record<string, Shape>> = {
  doc: { holds: blocks, attrs: {} },
  paragraph: { holds: inline, attrs: {} },
  heading: { holds: inline, attrs: { level: (value) => value === 2 || value === 3 } },
  bulletList: { holds: ["listItem"], attrs: {} },
  orderedList: { holds: ["listItem"], attrs: { start: isStart, type: (value) => value === null } },
  listItem: { holds: blocks, attrs: {} },
  blockquote: { holds: blocks, attrs: {} },
  hardBreak: { holds: [], attrs: {} },
  text: { holds: [], attrs: {} },
};

export const marks: Readonly<Record<string, Record<string, (value: unknown) => boolean>>> = {
  bold: {},
  italic: {},
  link: { href: (value) => typeof value === "string" && isSafeHref(value) },
};

/** Whether a link may be followed: http, https and mailto, nothing that runs. */
export function isSafeHref(href: string): boolean {
  return href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href);
}

/** Whether attributes are all known and well formed for a node of the schema. */
export function attrsFit(type: string, attrs: Record<string, unknown> = {}): boolean {
  return allFit(shapes[type]?.attrs, attrs);
}

/** Whether a mark with its attributes belongs to the schema. */
export function markFits(type: string, attrs: Record<string, unknown> = {}): boolean {
  return Object.hasOwn(marks, type) && allFit(marks[type], attrs);
}

/** Whether a node may stand directly in another. */
export function mayHold(parent: string, child: string): boolean {
  return Object.hasOwn(shapes, parent) && (shapes[parent] as Shape).holds.includes(child);
}

/** Whether a JSON value is a live text of the closed schema. */
export function isProse(value: unknown): value is ProseNode {
  return isNode(value, null, 0);
}

/** The words of a live text: one line for each block, for search, export and checks. */
export function plainText(node: ProseNode): string {
  const lines: string[] = [];
  collect(node, lines);
  return lines.join("\n");
}

/** The live texts that only the consultants of an engagement read. */
export function isPrivateProse(name: string): boolean {
  return name === "notes" || name.startsWith("notes-");
}

function isNode(value: unknown, parent: string | null, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth > deepest) return false;
  const { type, attrs, content, marks: worn, text, ...rest } = value as Record<string, unknown>;
  if (typeof type !== "string" || Object.keys(rest).length > 0) return false;
  if (parent === null ? type !== "doc" : !mayHold(parent, type)) return false;
  if (!isRecord(attrs) || !attrsFit(type, attrs)) return false;
  if (!everyOf(worn, isMark)) return false;
  if (type === "text") return typeof text === "string" && text.length > 0 && content === undefined;
  if (text !== undefined) return false;
  return everyOf(content, (child) => isNode(child, type, depth + 1));
}

function isMark(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { type, attrs, ...rest } = value as Record<string, unknown>;
  return (
    typeof type === "string" &&
    Object.keys(rest).length === 0 &&
    isRecord(attrs) &&
    markFits(type, attrs)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> | undefined {
  return (
    value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value))
  );
}

/** Of a list that may be left out. */
function everyOf(list: unknown, fits: (entry: unknown) => boolean): boolean {
  return list === undefined || (Array.isArray(list) && list.every(fits));
}

function allFit(
  known: Record<string, (value: unknown) => boolean> | undefined,
  attrs: Record<string, unknown>,
): boolean {
  if (!known) return false;
  return Object.entries(attrs).every(
    ([name, value]) => Object.hasOwn(known, name) && known[name]?.(value),
  );
}

function isStart(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000;
}

function collect(node: ProseNode, lines: string[]): void {
  const children = node.content ?? [];
  const isLine = node.type === "paragraph" || node.type === "heading";
  if (isLine) lines.push(children.map((child) => child.text ?? "\n").join(""));
  else for (const child of children) collect(child, lines);
}
