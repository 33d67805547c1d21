"use client";

import { useTranslations } from "next-intl";
import type { KeepState } from "@/components/live/answers";
import { Icon } from "@/components/ui/icon";

/** What became of the answer, in one line, announced politely. */
export function KeepHint({ state, unsent }: { state: KeepState; unsent: number }) {
  const t = useTranslations("maturity.ask");
  const tone =
    state === "kept"
      ? "text-good"
      : state === "refused" || state === "gone"
        ? "text-bad"
        : state === "still" || state === "keeping"
          ? "text-ink-2"
          : "text-watch";
  return (
    <p
      aria-live="polite"
      className={`mt-2.5 mb-3 flex min-h-5 items-start justify-end gap-1 text-right text-13 ${tone}`}
    >
      {state === "kept" && <Icon name="check" size={14} className="mt-[3px]" />}
      {(state === "unsent" || state === "unkept") && (
        <Icon name="offline" size={14} className="mt-[3px]" />
      )}
      {state === "still"
        ? ""
        : state === "unsent" && unsent > 1
          ? t("unsentMany", { count: unsent })
          : t(state)}
    </p>
  );
}
