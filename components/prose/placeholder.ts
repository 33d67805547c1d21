import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/**
 * Says on the editor itself that nothing is written yet, for its style to show what could be. A selector that looks
 * into the text for it would have the browser judge the whole page anew at each letter.
 */
export const Placeholder = Extension.create({
  name: "placeholder",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> => {
          const only = doc.childCount === 1 ? doc.firstChild : null;
          const nothing = only?.type.name === "paragraph" && only.content.size === 0;
          return nothing ? { "data-empty": "" } : {};
        },
      },
    }),
  ],
});
