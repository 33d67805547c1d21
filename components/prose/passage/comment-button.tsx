"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTalks } from "@/components/conversation/talks";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import { anchorOf } from "./anchor";
import type { Asked } from "./asked";
import { PassageDialog } from "./passage-dialog";

/** Speaks of what is selected, or of the whole text where nothing is; whoever may comment may, without writing in it. */
export function CommentButton({
  editor,
  name,
  label,
}: {
  editor: Editor;
  name: string;
  label: string;
}) {
  const t = useTranslations("prose.passage");
  const talks = useTalks();
  const [asked, setAsked] = useState<Asked | null>(null);
  const chosen = useEditorState({
    editor,
    selector: ({ editor: now }) => !now.state.selection.empty,
  });
  if (!talks?.mayComment) return null;
  const ask = () => {
    const { state } = editor;
    const { from, to, empty } = state.selection;
    const range = empty ? { from: 0, to: state.doc.content.size } : { from, to };
    const anchor = anchorOf(state, range);
    if (anchor?.quote) setAsked(anchor);
    else toast(t("nothing"));
  };
  const words = t(chosen ? "comment" : "commentAll");
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${words}, ${label}`}
        title={words}
        onMouseDown={(event) => event.preventDefault()}
        onClick={ask}
        className={`inline-flex h-9 items-center gap-1.5 rounded-md px-2.5 text-13 hover:bg-marine-wash hover:text-marine max-sm:h-11 ${chosen ? "text-marine" : "text-ink-2"}`}
      >
        <Icon name="comment" />
        <span className="max-sm:sr-only">{words}</span>
      </button>
      {asked && (
        <PassageDialog
          engagementId={talks.engagementId}
          prose={name}
          label={label}
          asked={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
