"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { readNumber } from "@/components/live/numeral";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locale";
import type { CureView, FindingRights, FindingView } from "../finding-view";
import { useSettle } from "./use-settle";

/** The gestures that settle a finding, each in its own small form: the usual one first. */
export function SettleForm({
  finding,
  rights,
  onDone,
}: {
  finding: FindingView;
  rights: FindingRights;
  onDone: () => void;
}) {
  const t = useTranslations("findings.settle");
  const { settle, busy } = useSettle(finding, rights);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the forms
    <div
      ref={box}
      role="group"
      aria-label={t("title")}
      className="mt-2.5 grid gap-3 rounded-lg bg-sunk px-3 py-3"
    >
      {finding.cures.map((cure) => (
        <One
          key={cure.key}
          cure={cure}
          busy={busy}
          onSay={(said) => settle({ gesture: cure.key, seen: cure.seen, ...said }, onDone)}
        />
      ))}
    </div>
  );
}

type Said = {
  choice: string | number | null;
  sort?: string | null;
  who?: string | null;
  when?: string | null;
};

function One({
  cure,
  busy,
  onSay,
}: {
  cure: CureView;
  busy: boolean;
  onSay: (said: Said) => void;
}) {
  const t = useTranslations("findings.settle");
  const locale = useLocale() as Locale;
  const [error, setError] = useState<{ on: string; text: string }>();
  const errorOn = (name: string) => (error?.on === name ? error.text : undefined);
  if (cure.asks === "nothing")
    return (
      <Button
        size="sm"
        busy={busy}
        onClick={() => onSay({ choice: null })}
        className="justify-self-start"
      >
        {cure.title}
      </Button>
    );
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const word = (name: string) => `${said.get(name) ?? ""}`.trim();
    const typed = word("choice");
    const figure = cure.asks === "number" || cure.asks === "level";
    const choice = figure ? readNumber(typed, locale) : typed;
    const asked = ["choice", cure.sorts && "sort", cure.who?.needed && "who"];
    const missing = asked.find((name) => name && word(name) === "");
    if (missing) return setError({ on: missing, text: t("empty") });
    if (choice === null) return setError({ on: "choice", text: t("notNumber") });
    setError(undefined);
    onSay({
      choice,
      sort: word("sort") || null,
      who: word("who") || null,
      when: word("when") || null,
    });
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-2">
      <Asked cure={cure} error={errorOn("choice")} />
      {cure.sorts && (
        <Select
          label={cure.sorts.label}
          name="sort"
          error={errorOn("sort")}
          none={t("choose")}
          choices={cure.sorts.choices}
        />
      )}
      {(cure.who || cure.usualDay) && (
        <div className={`grid gap-2 ${cure.who && cure.usualDay ? "grid-cols-2" : ""}`}>
          {cure.who && (
            <Select
              label={cure.who.label}
              name="who"
              error={errorOn("who")}
              none={noneOf(cure.who, t)}
              defaultValue={cure.who.usual}
              choices={cure.who.choices}
            />
          )}
          {cure.usualDay && (
            <DateField label={t("when")} name="when" defaultValue={cure.usualDay} />
          )}
        </div>
      )}
      <Button type="submit" size="sm" busy={busy} className="justify-self-start">
        {cure.act}
      </Button>
    </form>
  );
}

/** The words of choosing nobody, where there is a choice. */
function noneOf(
  { needed, choices }: NonNullable<CureView["who"]>,
  t: ReturnType<typeof useTranslations<"findings.settle">>,
): string | undefined {
  if (!needed) return t("nobody");
  return choices.length > 1 ? t("choose") : undefined;
}

function Asked({ cure, error }: { cure: CureView; error?: string }) {
  const t = useTranslations("findings.settle");
  const words = { label: cure.label, error, name: "choice" };
  const seen = cure.seen === null ? "" : `${cure.seen}`;
  switch (cure.asks) {
    case "day":
      return <DateField {...words} defaultValue={seen} />;
    case "number":
      return <NumberField {...words} />;
    case "text":
      return cure.lines !== null ? (
        <TextArea {...words} defaultValue={cure.lines} maxLength={4000} />
      ) : (
        <TextField {...words} maxLength={200} autoComplete="off" />
      );
    default:
      return (
        <Select
          {...words}
          none={cure.choices.length > 1 ? t("choose") : undefined}
          choices={cure.choices}
        />
      );
  }
}
