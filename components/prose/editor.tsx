"use client";

import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { useRoom } from "@/components/live/live-room";
import type { Line } from "@/components/live/socket";
import { fragmentName } from "@/lib/prose/rules";
import { cleanPasted, drawCaret } from "./drawing";
import styles from "./editor.module.css";
import { proseExtensions } from "./extensions";
import { bodyClass, frameClass, toolbarClass } from "./frame";
import { CommentButton } from "./passage/comment-button";
import { PassageMarks } from "./passage/marks";
import { PassageTalks } from "./passage/passage-talks";
import { Placeholder } from "./placeholder";
import { ProseHint } from "./prose-hint";
import { proseClass } from "./prose-text";
import { Toolbar } from "./toolbar";
import { type ProseLink, useProse, useStanding } from "./use-prose";

type Props = {
  line: Line;
  name: string;
  label: string;
  placeholder: string;
  mayEdit: boolean;
  passages: boolean;
  onReady: () => void;
};

/** The editor of a live text; loaded where it is used. */
export function Editor({ line, ...rest }: Props) {
  const link = useProse(line, rest.name);
  // A new document is a new editor: one kept from before would write into the old.
  return link && <Writing key={link.provider.document.guid} link={link} {...rest} />;
}

function Writing({
  link,
  name,
  label,
  placeholder,
  mayEdit,
  passages,
  onReady,
}: Omit<Props, "line"> & { link: ProseLink }) {
  const t = useTranslations("prose");
  const room = useRoom();
  const { provider } = link;
  const readOnly = useStanding(link, ({ state }) => state === "read-only") || !mayEdit;
  const refused = useStanding(link, ({ state }) => state === "refused");
  const ready = useStanding(link, ({ state }) => state !== "loading");
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions: [
      ...proseExtensions,
      Placeholder,
      PassageMarks,
      Collaboration.configure({ document: provider.document, field: fragmentName }),
      CollaborationCaret.configure({
        provider,
        user: { name: room.view.me.name },
        render: drawCaret,
        selectionRender: () => ({}),
      }),
    ],
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: `${proseClass} ${styles.text} outline-none`,
        "data-placeholder": placeholder,
      },
      transformPastedHTML: cleanPasted,
    },
    onFocus: () => room.stand({ item: null, field: `prose:${name}` }),
    onBlur: () => room.stand({ item: null, field: null }),
  });
  useEffect(() => {
    editor?.setEditable(!readOnly && !refused, false);
  }, [editor, readOnly, refused]);
  useEffect(() => {
    if (editor && ready) onReady();
  }, [editor, ready, onReady]);
  if (!editor) return null;
  return (
    <>
      <Frame link={link}>
        <div className={`${toolbarClass} empty:hidden`}>
          {!readOnly && <Toolbar editor={editor} label={t("toolbar", { label })} />}
          {passages && ready && <CommentButton editor={editor} name={name} label={label} />}
          <ProseHint link={link} readOnly={readOnly} />
        </div>
        <EditorContent editor={editor} className={bodyClass} />
      </Frame>
      {passages && ready && <PassageTalks editor={editor} name={name} />}
    </>
  );
}

// Apart, so that what is inside is not drawn again with each word about it.
function Frame({ link, children }: { link: ProseLink; children: ReactNode }) {
  const state = useStanding(link, (now) => now.state);
  return (
    <div className={frameClass} data-save={state}>
      {children}
    </div>
  );
}
