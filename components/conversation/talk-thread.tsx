"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Initials } from "@/components/live/face";
import { useRoom } from "@/components/live/live-room";
import { Button } from "@/components/ui/button";
import { Ordinals } from "@/components/ui/ordinals";
import { toast } from "@/components/ui/toast";
import { replyAction, resolveTalkAction, takeBackAction } from "@/lib/conversation/actions";
import type { Remark, Talk } from "@/lib/conversation/queries";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { Composer } from "./composer";

/** One talk: what was said in order, an answer, and the word that settles it. */
export function TalkThread({
  talk,
  engagementId,
  mayComment,
  mayEdit,
  done,
}: {
  talk: Talk;
  engagementId: string;
  mayComment: boolean;
  mayEdit: boolean;
  done: () => Promise<void>;
}) {
  const t = useTranslations("conversation");
  const [answering, setAnswering] = useState(false);
  const act = async (run: () => Promise<{ ok: boolean }>) => {
    const answer = await run().catch(() => null);
    if (!answer?.ok) toast(t("failed"));
    await done();
  };
  const maySettle = mayEdit || (mayComment && talk.remarks[0]?.mine);
  const place = () => ({ engagementId, changeId: crypto.randomUUID() });
  return (
    <section
      aria-label={t("talk", { text: talk.remarks[0]?.text.slice(0, 60) ?? "" })}
      className={`rounded-lg border border-line px-3.5 py-3 ${talk.resolved ? "bg-sunk" : ""}`}
    >
      <ol className="flex flex-col gap-3">
        {talk.remarks.map((remark) => (
          <Said
            key={remark.id}
            remark={remark}
            takeBack={() => act(() => takeBackAction({ ...place(), commentId: remark.id }))}
          />
        ))}
      </ol>
      {answering && !talk.resolved ? (
        <div className="mt-3">
          <Composer
            label={t("answer")}
            submit={t("send")}
            focus
            send={(words) => replyAction({ engagementId, threadId: talk.id, ...words })}
            done={async () => {
              setAnswering(false);
              await done();
            }}
          />
        </div>
      ) : (
        <div className="mt-2 flex flex-wrap gap-2">
          {mayComment && !talk.resolved && (
            <Button size="sm" onClick={() => setAnswering(true)}>
              {t("answer")}
            </Button>
          )}
          {maySettle && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() =>
                act(() =>
                  resolveTalkAction({ ...place(), threadId: talk.id, resolved: !talk.resolved }),
                )
              }
            >
              {t(talk.resolved ? "reopen" : "settle")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Said({ remark, takeBack }: { remark: Remark; takeBack: () => void }) {
  const t = useTranslations("conversation");
  const f = formatter(useLocale() as Locale);
  const { people } = useRoom().view;
  const known = people.find(({ personId }) => personId === remark.by.id);
  const face = known ?? { id: remark.by.id, name: remark.by.name, colour: "var(--ink-2)" };
  return (
    <li className="flex gap-2.5">
      <Initials face={face} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-13">
          <strong className="font-semibold">{remark.by.name || t("somebody")}</strong>
          <span className="text-12 text-ink-2">
            <Ordinals text={f.relativeTime(remark.at, Date.now())} />
          </span>
          {remark.mine && (
            <button
              type="button"
              onClick={takeBack}
              className="ml-auto text-12 text-ink-2 underline max-sm:min-h-11"
            >
              {t("takeBack")}
            </button>
          )}
        </p>
        <p className="text-14 break-words whitespace-pre-line">{remark.text}</p>
        {remark.mentions.length > 0 && (
          <p className="mt-0.5 text-12 text-ink-2">
            {t("told", { names: f.list(remark.mentions.map(({ name }) => name)) })}
          </p>
        )}
      </div>
    </li>
  );
}
