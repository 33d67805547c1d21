"use client";

import { useTranslations } from "next-intl";
import type { KeepState } from "@/components/live/answers";
import { Icon } from "@/components/ui/icon";

const tones: Partial<Record<KeepState, string>> = {
  kept: "text-good",
  unsent: "text-watch",
  unkept: "text-watch",
  gone: "text-bad",
  refused: "text-bad",
  signedOut: "text-bad",
};

/** What became of the last answer, in one line, announced politely. */
export function Kept({ state }: { state: KeepState }) {
  const t = useTranslations("check-form.state");
  return (
    <p
      aria-live="polite"
      className={`mt-2.5 mb-3 flex min-h-5 items-start gap-1 text-13 ${tones[state] ?? "text-ink-2"}`}
    >
      {state === "kept" && <Icon name="check" size={14} className="mt-[3px]" />}
      {(state === "unsent" || state === "unkept") && (
        <Icon name="offline" size={14} className="mt-[3px]" />
      )}
      {state !== "still" && t(said(state))}
    </p>
  );
}

function said(
  state: Exclude<KeepState, "still">,
): "keeping" | "kept" | "unsent" | "unkept" | "gone" {
  return state === "refused" || state === "signedOut" ? "gone" : state;
}
