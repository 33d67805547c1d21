"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { readNumber } from "@/components/live/numeral";
import { useVerb } from "@/components/maturity/use-verb";
import { Button } from "@/components/ui/button";
import { Dialog, type Pressable } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { DateField, NumberField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { countListing } from "@/lib/audience/listing/rules";
import { type ReaderGroup, readerGroups } from "@/lib/audience/sections/rules";
import { addItemAction } from "@/lib/engagement/edit/actions";
import type { Locale } from "@/lib/i18n/locale";
import { PastedList } from "./pasted-list";

type Way = "count" | "estimate" | "list";

/** Counts a channel's readers: figures typed in, an estimate, or a pasted list that is sorted here and never sent. */
export function CountReaders({
  engagementId,
  channel,
  groups,
  today,
  trigger,
}: {
  engagementId: string;
  channel: { id: string; name: string };
  groups: Record<ReaderGroup, string>;
  today: string;
  trigger: Pressable;
}) {
  const t = useTranslations("audience-edit.count");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("count");
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState<Partial<Record<ReaderGroup, string>>>({});
  const [decided, setDecided] = useState<(ReaderGroup | null)[]>([]);
  const { busy, failed, run } = useVerb(addItemAction, () => {
    setOpen(false);
    setTyped({});
    setDecided([]);
    toast(t("done", { name: channel.name }));
    router.refresh();
  });
  const figures = way === "list" ? countListing(decided) : read(typed, locale);
  const wrong = figures === null;
  const total = figures ? readerGroups.reduce((sum, group) => sum + figures[group], 0) : 0;
  const save = () => {
    if (!figures || total === 0 || day === "") return;
    run({
      engagementId,
      changeId: crypto.randomUUID(),
      kind: "sample",
      data: { takenOn: day, method: way === "estimate" ? "estimate" : "count", ...figures },
      links: { channel: [{ id: channel.id, amount: null }] },
    });
  };
  return (
    <Dialog
      title={t("title", { name: channel.name })}
      description={t("ask")}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      actions={
        <>
          <span aria-live="polite" className="mr-auto text-13 text-ink-2">
            {wrong ? t("wrong") : t("total", { count: total })}
          </span>
          <Button variant="primary" busy={busy} disabled={total === 0 || day === ""} onClick={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <Segmented
        name={`way-${channel.id}`}
        label={t("way")}
        value={way}
        onChange={setWay}
        className="w-full"
        options={[
          { value: "count", label: t("byCount") },
          { value: "estimate", label: t("byEstimate") },
          { value: "list", label: t("byList") },
        ]}
      />
      <DateField
        label={t("day")}
        value={day}
        max={today}
        onChange={({ target }) => setDay(target.value)}
        className="mt-3"
      />
      {way === "list" ? (
        <PastedList groups={groups} decided={decided} decide={setDecided} />
      ) : (
        <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
          {readerGroups.map((group) => (
            <NumberField
              key={group}
              label={groups[group]}
              value={typed[group] ?? ""}
              onChange={({ target }) => setTyped({ ...typed, [group]: target.value })}
              onKeyDown={(event) => event.key === "Enter" && save()}
            />
          ))}
        </div>
      )}
      {failed && (
        <p role="alert" className="mt-2 text-13 text-bad">
          {t("failed")}
        </p>
      )}
    </Dialog>
  );
}

/** Whole people, none where nothing was typed; null where something is no count. */
function read(
  typed: Partial<Record<ReaderGroup, string>>,
  locale: Locale,
): Record<ReaderGroup, number> | null {
  const figures = readerGroups.map((group) => {
    const text = typed[group]?.trim() ?? "";
    return text === "" ? 0 : readNumber(text, locale);
  });
  const whole = (one: number | null) => one !== null && Number.isInteger(one) && one >= 0;
  if (!figures.every(whole)) return null;
  return Object.fromEntries(
    readerGroups.map((group, place) => [group, figures[place] ?? 0]),
  ) as Record<ReaderGroup, number>;
}
