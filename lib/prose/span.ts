import * as Y from "yjs";
import { fragmentName } from "./rules";

/** A passage by how many letters (UTF-16 units) of the whole text stand before its two ends: what a file can hold. */
export type Span = { from: number; to: number };
/** The same as Yjs holds it: encoded relative positions, which move with the words. */
export type Anchors = { from: Uint8Array; to: Uint8Array };

/** Where a passage stands in a text; null where its words are gone, and for positions of another text. */
export function spanOf(doc: Y.Doc, anchors: Anchors): Span | null {
  const [from, to] = [offsetOf(doc, anchors.from), offsetOf(doc, anchors.to)];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** What holds a passage in a text from now on; null where the text has no such letters. */
export function anchorsOf(doc: Y.Doc, { from, to }: Span): Anchors | null {
  if (from >= to) return null;
  const texts = textsOf(doc.getXmlFragment(fragmentName));
  const first = texts.find(({ start, text }) => start <= from && from < start + text.length);
  const last = texts.find(({ start, text }) => start < to && to <= start + text.length);
  if (!first || !last) return null;
  // Each end holds on to a letter of the passage itself: what is typed beside it is not of it.
  return { from: encoded(first, from, 0), to: encoded(last, to, -1) };
}

function offsetOf(doc: Y.Doc, bytes: Uint8Array): number | null {
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc);
    return at && lettersBefore(doc.getXmlFragment(fragmentName), at);
  } catch {
    return null;
  }
}

/** Letters of the text before a place in one of its texts or between the parts of an element; null where that is not in it. */
function lettersBefore(root: Y.XmlFragment, at: Y.AbsolutePosition): number | null {
  let passed = 0;
  const visit = (node: unknown): number | null => {
    if (node instanceof Y.XmlText) {
      if (node === at.type) return passed + at.index;
      passed += node.length;
      return null;
    }
    if (!(node instanceof Y.XmlFragment)) return null;
    for (const [place, child] of node.toArray().entries()) {
      if (node === at.type && place === at.index) return passed;
      const found = visit(child);
      if (found !== null) return found;
    }
    return node === at.type ? passed : null;
  };
  return visit(root);
}

type Placed = { text: Y.XmlText; start: number };

function textsOf(root: Y.XmlFragment): Placed[] {
  let passed = 0;
  const visit = (node: unknown): Placed[] => {
    if (node instanceof Y.XmlText) {
      const start = passed;
      passed += node.length;
      return [{ text: node, start }];
    }
    return node instanceof Y.XmlFragment ? node.toArray().flatMap(visit) : [];
  };
  return visit(root);
}

function encoded({ text, start }: Placed, offset: number, side: 0 | -1): Uint8Array {
  return Y.encodeRelativePosition(
    Y.createRelativePositionFromTypeIndex(text, offset - start, side),
  );
}
