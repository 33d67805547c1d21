import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Doc,
  decodeRelativePosition,
  encodeRelativePosition,
  type RelativePosition,
} from "yjs";

export type Range = { from: number; to: number };
export type Anchor = { from: string | null; to: string | null; quote: string };

/** A passage as it is kept: by Yjs relative positions of its two ends (base64), and by its words. Null before the text is tied to Yjs. */
export function anchorOf(state: EditorState, { from, to }: Range) {
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding) return null;
  const tied = (at: number): RelativePosition =>
    absolutePositionToRelativePosition(at, sync.type, sync.binding.mapping);
  return {
    from: toBase64(encodeRelativePosition(tiedToNext(tied(from), sync.doc))),
    to: toBase64(encodeRelativePosition(tied(to))),
    quote: state.doc.textBetween(from, to, " ", " ").trim().slice(0, 500),
  };
}

/** The editor ties a place to the letter before it. A passage begins with its own first letter: what is typed before it is not of it. */
function tiedToNext(position: RelativePosition, doc: Doc): RelativePosition {
  const at = createAbsolutePositionFromRelativePosition(position, doc);
  return at ? createRelativePositionFromTypeIndex(at.type, at.index, 0) : position;
}

/** Where a passage stands in the text now: by its positions, else by its words where they stand once; null where it is gone. */
export function rangeOf(state: EditorState, anchor: Anchor): Range | null {
  return byPositions(state, anchor) ?? byWords(state, anchor.quote);
}

function byPositions(state: EditorState, { from, to }: Anchor): Range | null {
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding || from === null || to === null) return null;
  try {
    const [start, end] = [from, to].map((encoded) =>
      relativePositionToAbsolutePosition(
        sync.doc,
        sync.type,
        decodeRelativePosition(fromBase64(encoded)),
        sync.binding.mapping,
      ),
    );
    if (start === null || start === undefined || end === null || end === undefined) return null;
    const within = start < end && end <= state.doc.content.size;
    return within && state.doc.textBetween(start, end, " ").trim() !== ""
      ? { from: start, to: end }
      : null;
  } catch {
    // Positions of another text, or none at all: the words are all that is left.
    return null;
  }
}

function byWords(state: EditorState, quote: string): Range | null {
  const found: Range[] = [];
  if (quote.length < 4) return null;
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, " ");
    for (let place = text.indexOf(quote); place >= 0; place = text.indexOf(quote, place + 1))
      found.push({ from: at + 1 + place, to: at + 1 + place + quote.length });
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
