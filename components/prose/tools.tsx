import type { Editor } from "@tiptap/react";

export type Tool = {
  name: "bold" | "italic" | "heading" | "subheading" | "bullets" | "numbers" | "quote" | "link";
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
  drawing: React.ReactNode;
};

/** What the toolbar offers, in its order. */
export const tools: readonly Tool[] = [
  {
    name: "bold",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
    drawing: (
      <path
        d="M5 3h3.5a2.4 2.4 0 0 1 0 4.8H5zm0 4.8h4.2a2.6 2.6 0 0 1 0 5.2H5z"
        strokeWidth="1.9"
      />
    ),
  },
  {
    name: "italic",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    drawing: <path d="M7 3h4.5M4.5 13H9M9.5 3l-3 10" />,
  },
  {
    name: "heading",
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    drawing: <path d="M3.5 3v10M12.500 3v10M3.5 8h9" />,
  },
  {
    name: "subheading",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    drawing: <path d="M5 5.500v7.500M11 5.500v7.500M5 9.200h6" />,
  },
  {
    name: "bullets",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    drawing: <path d="M6 4h7.500M6 8h7.500M6 12h7.500M2.700 4h.01M2.700 8h.01M2.700 12h.01" />,
  },
  {
    name: "numbers",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    drawing: (
      <path d="M7 4h6.500M7 8h6.500M7 12h6.500M2.500 3.200l1-.7v3.500M2.300 10.500c.3-.8 1.900-.7 1.700.3-.1.600-1.700 1.500-1.700 2.200H4" />
    ),
  },
  {
    name: "quote",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    drawing: <path d="M3 3v10M6.500 5h7M6.500 8h7M6.500 11h4.500" />,
  },
  {
    name: "link",
    isOn: (editor) => editor.isActive("link"),
    // The toolbar opens a form instead.
    run: () => {},
    drawing: (
      <path d="M6.800 9.200a2.600 2.600 0 0 0 3.700 0l2-2a2.600 2.600 0 0 0-3.700-3.700l-.8.8M9.200 6.800a2.600 2.600 0 0 0-3.700 0l-2 2a2.600 2.600 0 0 0 3.700 3.700l.8-.8" />
    ),
  },
];
