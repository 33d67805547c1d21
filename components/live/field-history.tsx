"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { onDemand } from "@/components/ui/on-demand";
import type { HistoryBinding } from "./history-binding";
import type { Json } from "./json";

const FieldHistoryDialog = onDemand(() =>
  import("./field-history-dialog").then((file) => file.FieldHistoryDialog),
);

/** The way from a field to its history: seen when one comes near it, always on a phone. */
export function FieldHistory<T extends Json>({
  bound,
  label,
  format,
  className = "",
}: {
  bound: HistoryBinding<T>;
  label: string;
  format: (value: T) => string;
  className?: string;
}) {
  const t = useTranslations("live.history");
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={t("open", { label })}
        data-history=""
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
        className={`grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink-2 hover:text-marine focus-visible:opacity-100 print:hidden ${className}`}
      >
        <Icon name="clock" size={14} />
        <span className="sr-only">{t("open", { label })}</span>
      </button>
      {opened && (
        <FieldHistoryDialog
          bound={bound as unknown as HistoryBinding<Json>}
          label={label}
          format={format as unknown as (value: Json) => string}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </>
  );
}
