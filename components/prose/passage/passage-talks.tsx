"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { TalkThread } from "@/components/conversation/talk-thread";
import { useTalks } from "@/components/conversation/talks";
import { useRoom } from "@/components/live/live-room";
import type { PassageTalk } from "@/lib/conversation/queries";
import { proseKey } from "@/lib/conversation/rules";
import { rangeOf } from "./anchor";
import { telling } from "./marks";

/** What is said about passages of the text, each under its words; those that are no longer in the text keep theirs. */
export function PassageTalks({ editor, name }: { editor: Editor; name: string }) {
  const t = useTranslations("prose.passage");
  const here = useTalks();
  const { mayEdit } = useRoom().view;
  const count = here?.counts[proseKey(name)];
  const { talks, failed, read } = usePassages(here?.engagementId ?? "", name, count?.last ?? 0);
  const open = talks.filter(({ resolved }) => !resolved);
  const settled = talks.filter(({ resolved }) => resolved);
  useEffect(() => {
    const anchors = talks.filter(({ resolved }) => !resolved);
    editor.view.dispatch(editor.state.tr.setMeta(...telling({ anchors })));
  }, [editor, talks]);
  const lost = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      open.filter((talk) => rangeOf(now.state, talk) === null).map(({ id }) => id),
  });
  if (!here || !count) return null;
  const show = (talk: PassageTalk) => {
    editor.view.dispatch(editor.state.tr.setMeta(...telling({ shown: talk.id })));
    editor.view.dom
      .querySelector(`[data-passage="${CSS.escape(talk.id)}"]`)
      ?.scrollIntoView({ block: "center" });
  };
  const shown = { engagementId: here.engagementId, mayComment: here.mayComment, mayEdit };
  const entry = (talk: PassageTalk, gone: boolean) => (
    <li key={talk.id} className="min-w-0">
      {gone ? (
        <blockquote className="border-l-2 border-dashed border-edge pl-3">
          <p className="line-clamp-3 font-serif text-[15px] italic">
            {t("quote", { quote: talk.quote })}
          </p>
          {!talk.resolved && <p className="text-12 text-watch">{t("lost")}</p>}
        </blockquote>
      ) : (
        <button
          type="button"
          aria-label={t("show", { quote: talk.quote.slice(0, 60) })}
          onClick={() => show(talk)}
          className="line-clamp-3 min-h-6 border-l-2 border-watch pl-3 text-left font-serif text-[15px] italic hover:text-marine max-sm:min-h-11"
        >
          {t("quote", { quote: talk.quote })}
        </button>
      )}
      <div className="mt-2">
        <TalkThread talk={talk} {...shown} done={read} />
      </div>
    </li>
  );
  return (
    <section aria-label={t("heading")} aria-live="polite" className="mt-3 print:hidden">
      {failed && (
        <p role="alert" className="text-13 text-bad">
          {t("unread")}
        </p>
      )}
      {open.length > 0 && (
        <>
          <h3 className="weight-550 mb-2 font-sans text-13 tracking-normal text-ink-2">
            {t("count", { count: open.length })}
          </h3>
          <ol className="grid gap-4">
            {open.map((talk) => entry(talk, lost?.includes(talk.id) ?? false))}
          </ol>
        </>
      )}
      {settled.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-6 cursor-pointer text-13 text-ink-2 max-sm:min-h-11">
            {t("settled", { count: settled.length })}
          </summary>
          <ol className="mt-3 grid gap-4">{settled.map((talk) => entry(talk, true))}</ol>
        </details>
      )}
    </section>
  );
}

/** The talks of a text, read again when `stamp` moves: when somebody says something. */
function usePassages(engagementId: string, prose: string, stamp: number) {
  const [talks, setTalks] = useState<PassageTalk[]>([]);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const address = `/api/engagements/${engagementId}/talks?prose=${encodeURIComponent(prose)}`;
    const answer = await fetch(address).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) setTalks((await answer.json()) as PassageTalk[]);
  }, [engagementId, prose]);
  useEffect(() => {
    if (stamp > 0) void read();
  }, [read, stamp]);
  return { talks, failed, read };
}
