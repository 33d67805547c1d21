"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Face } from "@/components/ui/face";
import { Ordinals } from "@/components/ui/ordinals";
import { formatter } from "@/lib/format/format";
import type { FieldHistory } from "@/lib/history/field/queries";
import type { Locale } from "@/lib/i18n/locale";
import type { HistoryBinding } from "./history-binding";
import type { Json } from "./json";
import { useRoom } from "./live-room";

/** Who changed a field, when, from what to what. An earlier value is put back as a change of one's own, like any other. */
export function FieldHistoryDialog({
  bound,
  label,
  format,
  open,
  onOpenChange,
}: {
  bound: HistoryBinding<Json>;
  label: string;
  format: (value: Json) => string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("live.history");
  const f = formatter(useLocale() as Locale);
  const { entries, failed } = useHistory(bound, open);
  const putBack = (value: unknown) => {
    bound.commit(value as Json);
    onOpenChange(false);
  };
  const oldest = entries?.at(-1);
  const say = (value: unknown) => (value === null ? "" : format(value as Json)) || t("empty");
  const now = JSON.stringify(bound.value);
  const row = (value: unknown, key: string | number, about: React.ReactNode) => (
    <li key={key} className="flex items-start gap-3 py-2.5">
      <span className="min-w-0 flex-1">
        <span className="line-clamp-4 font-medium break-words whitespace-pre-line">
          <Ordinals text={say(value)} />
        </span>
        <span className="mt-0.5 flex items-center gap-1.5 text-12 text-ink-2">{about}</span>
      </span>
      {bound.mayEdit && JSON.stringify(value) !== now && (
        <Button size="sm" className="shrink-0" onClick={() => putBack(value)}>
          {t("putBack")}
        </Button>
      )}
    </li>
  );
  return (
    <Dialog title={t("title", { label })} open={open} onOpenChange={onOpenChange}>
      <div aria-live="polite">
        {failed && <p className="text-bad">{t("failed")}</p>}
        {!entries && !failed && <p className="text-ink-2">{t("loading")}</p>}
        {entries?.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      </div>
      {entries && entries.length > 0 && (
        <ul className="divide-y divide-line">
          {entries.map((entry) =>
            row(
              entry.after,
              entry.id,
              <>
                <Face name={entry.by?.name ?? ""} id={entry.by?.id} silent />
                {entry.by?.name ?? t("somebody")}, {f.relativeTime(entry.at, Date.now())}
              </>,
            ),
          )}
          {oldest && row(oldest.before, "before", t("before"))}
        </ul>
      )}
    </Dialog>
  );
}

/** The history of a field, asked for each time it is opened. */
function useHistory({ item, field }: { item: string; field: string }, open: boolean) {
  const { engagementId } = useRoom().view;
  const [entries, setEntries] = useState<FieldHistory | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!open) return;
    let gone = false;
    setFailed(false);
    const asked = new URLSearchParams({ item, field });
    fetch(`/api/engagements/${engagementId}/history?${asked}`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<FieldHistory>) : Promise.reject()))
      .then((found) => gone || setEntries(found))
      .catch(() => gone || setFailed(true));
    return () => {
      gone = true;
    };
  }, [engagementId, item, field, open]);
  return { entries, failed };
}
