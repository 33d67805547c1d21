"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type ProseLink, useStanding } from "./use-prose";

const tones = {
  saved: "text-good",
  saving: "text-ink-2",
  unsent: "text-watch",
  refused: "text-bad",
  "read-only": "text-ink-2",
  loading: "text-ink-2",
} as const;

/** What became of what was typed in a live text: saved, on its way, kept here, or refused and why. */
export function ProseHint({ link, readOnly }: { link: ProseLink; readOnly: boolean }) {
  const t = useTranslations("prose");
  const standing = useStanding(link, (now) => now);
  const state = readOnly ? "read-only" : standing.state;
  return (
    <span
      aria-live="polite"
      className={`ml-auto flex items-center gap-1 px-2 text-12 ${tones[state]}`}
    >
      {state === "saved" && <Icon name="check" size={14} />}
      {state === "refused" ? t(`refused.${why(standing.reason)}`) : t(state)}
    </span>
  );
}

function why(reason: string | null): "too_large" | "not_prose" | "forbidden" {
  return reason === "too_large" || reason === "not_prose" ? reason : "forbidden";
}
