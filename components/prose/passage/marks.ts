import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type Anchor, rangeOf } from "./anchor";
import styles from "./passage.module.css";

export type Marked = Anchor & { id: string };
type Marks = { anchors: readonly Marked[]; shown: string | null; drawn: DecorationSet };

const key = new PluginKey<Marks>("passages");

/** Underlines the passages that are spoken of; the text itself is not touched. */
export const PassageMarks = Extension.create({
  name: "passages",
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: () => ({ anchors: [], shown: null, drawn: DecorationSet.empty }),
        apply: (transaction, marks, _, state) => {
          const told = transaction.getMeta(key) as Partial<Marks> | undefined;
          // One's own keystroke is in the text before it is in Yjs: until then the marks go along with it.
          if (!told && !transaction.getMeta(ySyncPluginKey)?.isChangeOrigin)
            return transaction.docChanged
              ? { ...marks, drawn: marks.drawn.map(transaction.mapping, transaction.doc) }
              : marks;
          const next = { ...marks, ...told };
          return { ...next, drawn: draw(state, next) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.drawn },
    }),
  ],
});

/** What to hand to a transaction's `setMeta` so that these passages are underlined, one of them strongly. */
export function telling(told: Partial<Pick<Marks, "anchors" | "shown">>) {
  return [key, told] as const;
}

function draw(state: EditorState, { anchors, shown }: Omit<Marks, "drawn">): DecorationSet {
  return DecorationSet.create(
    state.doc,
    anchors.flatMap((anchor) => {
      const range = rangeOf(state, anchor);
      if (!range) return [];
      const strong = anchor.id === shown ? ` ${styles.shown}` : "";
      return [
        Decoration.inline(range.from, range.to, {
          class: `${styles.passage}${strong}`,
          "data-passage": anchor.id,
        }),
      ];
    }),
  );
}
