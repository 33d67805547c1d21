"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { readAmount } from "@/lib/strategy/budget/paste/rules";

/** An amount in a grid, typed in euros and kept in cents; the arrows and Enter go from cell to cell. What is no amount is not sent. */
export function AmountCell({
  label,
  cents,
  place,
  unsent,
  onWrite,
  onStand,
  onPaste,
}: {
  label: string;
  cents: number;
  /** its row and column, for the arrows */
  place: string;
  unsent: boolean;
  onWrite: (cents: number) => void;
  onStand: (here: boolean) => void;
  /** true where what was pasted is a block and not one amount */
  onPaste: (text: string) => boolean;
}) {
  const t = useTranslations("strategy-edit.budget");
  const locale = useLocale() as Locale;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? cents : readAmount(typed, locale);
  const wrong = read === undefined;
  const shown = typed !== null && (wrong || (read ?? 0) === cents) ? typed : written(cents, locale);
  return (
    <input
      data-cell={place}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? t("wrong") : undefined}
      inputMode="decimal"
      autoComplete="off"
      placeholder="–"
      value={shown}
      className={`h-9 w-full min-w-11 rounded bg-transparent px-1 text-right outline-none placeholder:text-ink-2 hover:bg-sunk focus:bg-sheet focus-visible:outline-2 focus-visible:outline-marine aria-invalid:text-bad aria-invalid:outline-2 aria-invalid:outline-bad max-sm:h-11 ${unsent ? "underline decoration-watch decoration-dashed" : ""}`}
      onFocus={(event) => {
        event.target.select();
        onStand(true);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
        onStand(false);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = readAmount(event.target.value, locale);
        if (next !== undefined) onWrite(next ?? 0);
      }}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
      }}
      onKeyDown={(event) => {
        const way = ways[event.key];
        if (!way || event.nativeEvent.isComposing) return;
        const [row = 0, column = 0] = place.split(",").map(Number);
        const next = event.currentTarget
          .closest("table")
          ?.querySelector<HTMLInputElement>(`[data-cell="${row + way},${column}"]`);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    />
  );
}

const ways: Record<string, 1 | -1 | undefined> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

function written(cents: number, locale: Locale): string {
  if (cents === 0) return "";
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return locale === "fr" ? text.replace(".", ",") : text;
}
