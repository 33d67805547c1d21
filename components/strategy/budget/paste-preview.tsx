"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Placing } from "@/lib/strategy/budget/paste/rules";
import { amountOf, type Part } from "@/lib/strategy/budget/rules";
import type { GridLine } from "./lines";

export type Paste = { placing: Placing; part: Part };

/** What a block from a spreadsheet would write, cell by cell beside what stands there, and what it leaves out; nothing is written before. */
export function PastePreview({
  paste,
  lines,
  onApply,
  onClose,
}: {
  paste: Paste;
  lines: readonly GridLine[];
  onApply: (paste: { writes: Placing["writes"]; part: Part }) => void;
  onClose: () => void;
}) {
  const t = useTranslations("strategy-edit.budget");
  const f = formatter(useLocale() as Locale);
  const { placing, part } = paste;
  const nameOf = (id: string) => lines.find((line) => line.id === id)?.name ?? "";
  const now = (id: string, month: string) =>
    amountOf(lines.find((line) => line.id === id)?.months ?? [], month, part);
  const total = placing.writes.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("paste.title")}
      description={t("paste.line", {
        count: placing.writes.length,
        part: t(part),
        total: f.money(total),
      })}
      actions={
        <>
          <DialogClose render={<Button>{t("paste.cancel")}</Button>} />
          <Button
            variant="primary"
            disabled={placing.writes.length === 0}
            onClick={() => onApply({ writes: placing.writes, part })}
          >
            {t("paste.apply")}
          </Button>
        </>
      }
    >
      {(placing.unknown.length > 0 || placing.wrong.length > 0 || placing.outside > 0) && (
        <ul className="mb-3 grid gap-1 text-13 text-watch">
          {placing.unknown.length > 0 && (
            <li>{t("paste.unknown", { names: f.list(placing.unknown.slice(0, 5)) })}</li>
          )}
          {placing.wrong.length > 0 && (
            <li>
              {t("paste.wrong", {
                count: placing.wrong.length,
                example: (placing.wrong[0] ?? "").slice(0, 30),
              })}
            </li>
          )}
          {placing.outside > 0 && <li>{t("paste.outside", { count: placing.outside })}</li>}
        </ul>
      )}
      <ul className="max-h-[40vh] overflow-y-auto border-y border-line text-13">
        {placing.writes.map(({ id, month, cents }) => (
          <li
            key={`${id} ${month}`}
            className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-1.5 last:border-0"
          >
            <span className="min-w-0">
              {nameOf(id)} <span className="text-ink-2">· {f.month(month)}</span>
            </span>
            <span className="whitespace-nowrap">
              {now(id, month) !== cents && (
                <>
                  <s className="text-ink-2">{f.money(now(id, month))}</s>{" "}
                </>
              )}
              <b className="font-semibold">{f.money(cents)}</b>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
