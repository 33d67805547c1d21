import { Mark, mergeAttributes } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { isSafeHref } from "@/lib/prose/rules";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    proseLink: {
      /** Makes the selection a link; false where the address is not http, https or mailto. */
      setProseLink: (href: string) => ReturnType;
      unsetProseLink: () => ReturnType;
    };
  }
}

/** A link with an address and nothing else: no target, no class, no script. */
const Link = Mark.create({
  name: "link",
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => (isSafeHref(element.getAttribute("href") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const safe = typeof HTMLAttributes.href === "string" && isSafeHref(HTMLAttributes.href);
    return ["a", mergeAttributes(safe ? HTMLAttributes : {}, { rel: "noopener noreferrer" }), 0];
  },
  addCommands() {
    return {
      setProseLink:
        (href) =>
        ({ commands }) =>
          isSafeHref(href) && commands.setMark(this.name, { href }),
      unsetProseLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});

/** The editor's side of the closed schema of lib/prose/rules.ts; a test holds the two together. */
export const proseExtensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    undoRedo: false,
    trailingNode: false,
  }),
  Link,
];
