"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";
import type { Locale } from "@/lib/i18n/locale";
import { Initials } from "./face";
import type { Json } from "./json";
import type { FieldBinding } from "./use-field";

export type ConflictWords = {
  /** what the other wrote, feminine with its article: « une autre échéance »; by default « une autre valeur » */
  other?: string;
};

/** Two people changed the same field: both values, whose and when; nothing is written until one is chosen. */
export function ConflictPrompt<T extends Json>({
  bound,
  format,
  other,
}: ConflictWords & {
  bound: Pick<FieldBinding<T>, "conflict" | "take" | "keep">;
  format: (value: T) => string;
}) {
  const t = useTranslations("live");
  const when = useAgo(bound.conflict?.at ?? null);
  if (!bound.conflict) return null;
  const { theirs, mine, by } = bound.conflict;
  const name = by ? firstName(by.name) : t("somebody");
  return (
    <div
      role="alert"
      data-conflict
      className="mt-1 rounded-xl border bg-sheet px-4 py-3 text-13 shadow-float"
      style={{ borderColor: by?.colour ?? "var(--edge)" }}
    >
      <p className="flex items-center gap-2">
        {by && <Initials face={by} />}
        <span>
          <b className="font-semibold">{t("conflict", { name, other: other ?? t("other") })}</b>{" "}
          {t("conflictKept")}
        </span>
      </p>
      <div className="mt-2.5 grid gap-4 sm:grid-cols-2">
        <Choice
          label={when ? t("theirsAt", { when }) : t("theirs")}
          value={format(theirs) || t("empty")}
          action={t("take")}
          onChoose={bound.take}
        />
        <Choice
          label={t("mine")}
          value={format(mine) || t("empty")}
          action={t("keep")}
          onChoose={bound.keep}
          className="sm:border-l sm:border-line sm:pl-4"
        />
      </div>
    </div>
  );
}

function Choice({
  label,
  value,
  action,
  onChoose,
  className = "",
}: {
  label: string;
  value: string;
  action: string;
  onChoose: () => void;
  className?: string;
}) {
  return (
    <div className={`flex items-center justify-between gap-3 ${className}`}>
      <span className="min-w-0">
        <span className="weight-550 block text-12 text-ink-2">{label}</span>
        <b className="font-semibold break-words">{value}</b>
      </span>
      <Button size="sm" className="shrink-0" onClick={onChoose}>
        {action}
      </Button>
    </div>
  );
}

/** "il y a 12 s", told again every few seconds while it shows. */
function useAgo(at: number | null): string | null {
  const locale = useLocale() as Locale;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return at === null ? null : formatter(locale).relativeTime(at, now);
}
