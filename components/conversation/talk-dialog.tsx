"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useRoom } from "@/components/live/live-room";
import { Dialog } from "@/components/ui/dialog";
import { openTalkAction } from "@/lib/conversation/actions";
import type { Talk } from "@/lib/conversation/queries";
import { Composer } from "./composer";
import { TalkThread } from "./talk-thread";
import type { TalksHere } from "./talks";

/** Everything said about one item: open talks, a new one to begin, settled ones folded away. */
export function TalkDialog({
  itemId,
  name,
  open,
  onOpenChange,
  stamp,
  engagementId,
  mayComment,
}: Pick<TalksHere, "engagementId" | "mayComment"> & {
  itemId: string;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** moves when somebody says something */
  stamp: number;
}) {
  const t = useTranslations("conversation");
  const { mayEdit } = useRoom().view;
  const { talks, failed, read } = useTalk(engagementId, itemId, open, stamp);
  const settled = talks?.filter(({ resolved }) => resolved) ?? [];
  const shown = { engagementId, mayComment, mayEdit, done: read };
  return (
    <Dialog title={t("title", { name })} open={open} onOpenChange={onOpenChange}>
      <div className="mt-2 flex flex-col gap-4" aria-live="polite">
        {failed && (
          <p role="alert" className="text-13 text-bad">
            {t("unread")}
          </p>
        )}
        {!talks && !failed && <p className="text-13 text-ink-2">{t("reading")}</p>}
        {talks?.length === 0 && <p className="text-14 text-ink-2">{t("empty")}</p>}
        {talks
          ?.filter(({ resolved }) => !resolved)
          .map((talk) => (
            <TalkThread key={talk.id} talk={talk} {...shown} />
          ))}
        {mayComment && talks && (
          <Composer
            label={t("begin")}
            submit={t("send")}
            send={(words) => openTalkAction({ engagementId, itemId, ...words })}
            done={read}
          />
        )}
        {settled.length > 0 && (
          <details>
            <summary className="min-h-6 cursor-pointer text-13 text-ink-2 max-sm:min-h-11">
              {t("settled", { count: settled.length })}
            </summary>
            <div className="mt-3 flex flex-col gap-4">
              {settled.map((talk) => (
                <TalkThread key={talk.id} talk={talk} {...shown} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Dialog>
  );
}

function useTalk(engagementId: string, itemId: string, open: boolean, stamp: number) {
  const [talks, setTalks] = useState<Talk[] | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const address = `/api/engagements/${engagementId}/talks?item=${encodeURIComponent(itemId)}`;
    const answer = await fetch(address).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) setTalks((await answer.json()) as Talk[]);
  }, [engagementId, itemId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp moves when there is something new to read
  useEffect(() => {
    if (open) void read();
  }, [open, read, stamp]);
  return { talks, failed, read };
}
