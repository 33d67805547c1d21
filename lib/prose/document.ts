import * as Y from "yjs";
import {
  attrsFit,
  fragmentName,
  markFits,
  mayHold,
  type ProseAttrs,
  type ProseMark,
  type ProseNode,
} from "./rules";

/** A live text as JSON, in one canonical form: equal neighbours joined, marks and attributes in order. */
export function toJson(doc: Y.Doc): ProseNode {
  return { type: "doc", content: childrenOf(doc.getXmlFragment(fragmentName)) };
}

/** A Yjs document holding this text; `text` must be of the closed schema (see isProse). */
export function fromJson(text: ProseNode): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(fragmentName).insert(0, (text.content ?? []).map(element));
  return doc;
}

/** Nothing but white space has been written. */
export function isBlank(text: ProseNode): boolean {
  return !JSON.stringify(text).match(/"text":"[^"]*\S/);
}

/**
 * What is wrong with a document a stranger wrote into, or null. Looks at names, attributes and what stands in what;
 * a list left empty by two people deleting at once is no fault.
 */
export function faultIn(doc: Y.Doc): string | null {
  for (const name of doc.share.keys()) if (name !== fragmentName) return "another root";
  const root = doc.share.get(fragmentName);
  if (!(root instanceof Y.XmlFragment)) return "not a fragment";
  return faultUnder(root, "doc", 0);
}

function faultUnder(parent: Y.XmlFragment, name: string, depth: number): string | null {
  if (depth > 24) return "too deep";
  if (parent._map.size > 0 && !(parent instanceof Y.XmlElement)) return "attributes on the root";
  for (let item = parent._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentType)) return "content that is no node";
    const fault = faultOf(item.content.type, name, depth);
    if (fault) return fault;
  }
  return null;
}

function faultOf(type: unknown, parent: string, depth: number): string | null {
  if (type instanceof Y.XmlText) return mayHold(parent, "text") ? faultInText(type) : "text here";
  if (!(type instanceof Y.XmlElement)) return "an unknown type";
  if (!mayHold(parent, type.nodeName)) return `${type.nodeName} in ${parent}`;
  if (!attrsFit(type.nodeName, type.getAttributes())) return `attributes of ${type.nodeName}`;
  return faultUnder(type, type.nodeName, depth + 1);
}

function faultInText(text: Y.XmlText): string | null {
  if (text._map.size > 0) return "attributes on text";
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) continue;
    if (!(content instanceof Y.ContentFormat)) return "something that is no text";
    const { key, value } = content as unknown as { key: string; value: unknown };
    if (value !== null && !markFits(key, asRecord(value))) return `mark ${key}`;
  }
  return null;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : { value };
}

function childrenOf(parent: Y.XmlFragment): ProseNode[] {
  const found: ProseNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) for (const run of runs(child)) join(found, run);
    else if (child instanceof Y.XmlElement) found.push(node(child));
  }
  return found;
}

function node(element: Y.XmlElement): ProseNode {
  const attrs = ordered(element.getAttributes() as Record<string, unknown>);
  const content = childrenOf(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function runs(text: Y.XmlText): ProseNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== "string" || insert === "") return [];
    const worn = Object.keys(attributes)
      .sort()
      .map((type) => mark(type, attributes[type]));
    return [{ type: "text", ...(worn.length > 0 ? { marks: worn } : {}), text: insert }];
  });
}

function mark(type: string, value: unknown): ProseMark {
  const attrs = ordered(asRecord(value));
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function join(found: ProseNode[], run: ProseNode): void {
  const last = found.at(-1);
  if (last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(run.marks))
    last.text = `${last.text}${run.text}`;
  else found.push({ ...run });
}

function ordered(record: Record<string, unknown>): ProseAttrs {
  return Object.fromEntries(
    Object.entries(record as ProseAttrs)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function element(from: ProseNode): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, unknown> & { [key: string]: never }>(from.type);
  for (const [name, value] of Object.entries(from.attrs ?? {}))
    if (value !== null) made.setAttribute(name, value as never);
  made.insert(0, grouped(from.content ?? []));
  return made;
}

/** Text nodes side by side become one Yjs text with its formats, as the editor writes them. */
function grouped(nodes: ProseNode[]): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let delta: { insert: string; attributes: Record<string, unknown> }[] = [];
  const close = () => {
    if (delta.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(delta);
    made.push(text);
    delta = [];
  };
  for (const one of nodes) {
    if (one.type === "text") {
      const attributes = Object.fromEntries((one.marks ?? []).map((m) => [m.type, m.attrs ?? {}]));
      delta.push({ insert: one.text ?? "", attributes });
    } else {
      close();
      made.push(element(one));
    }
  }
  close();
  return made;
}
