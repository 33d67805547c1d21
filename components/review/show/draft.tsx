"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";
import type { Locale } from "@/lib/i18n/locale";
import { settleDecisionAction } from "@/lib/review/actions";
import type { DecisionView } from "@/lib/review/point/rules";
import type { DecisionType } from "@/lib/review/rules";
import { Failed } from "../failed";
import { useVerb } from "../use-verb";
import type { Person } from "./point";

type Ties = { id: string; amount: number | null }[];

/** A decision being written: whoever edits writes its reason, everybody reads it as it comes; then it is taken. */
export function Draft({
  engagementId,
  decision,
  people,
  mayDecide,
}: {
  engagementId: string;
  decision: DecisionView;
  people: readonly Person[];
  mayDecide: boolean;
}) {
  const t = useTranslations("review.decide");
  const { id } = decision;
  const type = decision.type as DecisionType;
  const accepts = type === "accept";
  const reason = useField<string>({ item: id, field: "reason", value: decision.reason });
  const owner = useField<Ties>({
    item: id,
    field: "link:owner",
    value: decision.owner ? [{ id: decision.owner.id, amount: null }] : [],
  });
  const [doneBy, lookBackOn] = [
    useField<string | null>({ item: id, field: "doneBy", value: decision.doneBy }),
    useField<string | null>({ item: id, field: "lookBackOn", value: decision.lookBackOn }),
  ];
  const due = accepts ? lookBackOn : doneBy;
  const { busy, failed, run } = useVerb(settleDecisionAction);
  const [wanted, setWanted] = useState(false);
  const settled = [reason, owner, doneBy, lookBackOn].every(
    ({ state }) => state === "saved" || state === "still",
  );
  const writer = reason.editors[0];
  const answers = people.find((person) => person.id === owner.value[0]?.id);

  // What is on the screen is on the server's disk first: one decides what everybody reads.
  useEffect(() => {
    if (!wanted || !settled) return;
    setWanted(false);
    run({
      engagementId,
      changeId: crypto.randomUUID(),
      decisionId: id,
      seen: { type, reason: reason.value },
    });
  }, [wanted, settled, run, engagementId, id, type, reason.value]);

  return (
    <div
      className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border-[1.5px] border-(--c) px-4 py-3 sm:px-5 xl:mt-4 xl:py-3.5"
      style={{ "--c": writer?.colour ?? "var(--edge)" }}
    >
      {writer && <Face name={writer.name} id={writer.id} colour={writer.colour} size="lg" silent />}
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex flex-wrap items-center gap-x-3">
          <label htmlFor="reason" className="text-14 text-ink-2 xl:text-16">
            {writer ? t("writes", { name: firstName(writer.name) }) : t("reason")}
          </label>
          <SaveHint bound={{ ...reason, editors: [] }} />
        </div>
        <textarea
          id="reason"
          rows={1}
          maxLength={4000}
          value={reason.value}
          placeholder={mayDecide ? t("reasonPlaceholder") : t("undecided")}
          readOnly={!mayDecide}
          className="field-sizing-content w-full resize-none bg-transparent font-serif text-18 leading-[1.3] outline-none max-sm:min-h-11 xl:text-[22px]"
          {...reason.presence}
          onChange={(event) => reason.change(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <OwnerPick owner={owner.value} people={people} answers={answers} change={owner.commit} />
        <label className="flex items-center gap-2 text-14 text-ink-2 xl:text-16">
          {accepts ? t("lookBackOn") : t("doneBy")}
          <input
            type="date"
            value={due.value ?? ""}
            readOnly={!mayDecide}
            className="min-h-11 rounded-lg border border-edge bg-sheet px-2 text-14 text-ink xl:text-16"
            {...due.presence}
            onChange={(event) => due.change(event.target.value || null)}
          />
        </label>
        {mayDecide && (
          <Button
            variant="primary"
            size="lg"
            className="xl:min-h-12 xl:px-6 xl:text-18"
            busy={busy || wanted}
            disabled={reason.value.trim() === ""}
            onClick={() => {
              for (const field of [reason, owner, doneBy, lookBackOn]) field.commit();
              setWanted(true);
            }}
          >
            {t("take")}
          </Button>
        )}
      </div>
      <p className="basis-full text-14 text-ink-2 empty:hidden xl:text-16">
        <Becomes accepts={accepts} name={answers?.name ?? null} day={due.value} />
      </p>
      <Failed why={failed} />
    </div>
  );
}

function OwnerPick({
  owner,
  people,
  answers,
  change,
}: {
  owner: Ties;
  people: readonly Person[];
  answers: Person | undefined;
  change: (value: Ties) => void;
}) {
  const t = useTranslations("review.decide");
  return (
    <span className="flex items-center gap-2">
      {answers && <Face name={answers.name} id={answers.id} size="lg" silent />}
      <select
        aria-label={t("owner")}
        value={owner[0]?.id ?? ""}
        onChange={(event) =>
          change(event.target.value ? [{ id: event.target.value, amount: null }] : [])
        }
        className="min-h-11 max-w-48 rounded-lg border border-edge bg-sheet px-2 text-14 xl:text-16"
      >
        <option value="">{t("nobody")}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
    </span>
  );
}

function Becomes({
  accepts,
  name,
  day,
}: {
  accepts: boolean;
  name: string | null;
  day: string | null;
}) {
  const t = useTranslations("review.decide");
  const f = formatter(useLocale() as Locale);
  if (day === null) return null;
  const on = f.dayShort(day);
  if (accepts) return t("untilDay", { day: on });
  return name ? t("becomes", { name: firstName(name), day: on }) : t("becomesNobody", { day: on });
}
