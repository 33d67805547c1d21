"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { firstName } from "@/lib/format/person";
import type { Json } from "./json";
import type { FieldBinding } from "./use-field";

/** What became of what was typed, in one line under the control, announced politely. */
export function SaveHint<T extends Json>({
  id,
  bound,
  problem = null,
  hint,
}: {
  id?: string;
  bound: Pick<FieldBinding<T>, "state" | "refusal" | "editors">;
  problem?: string | null;
  hint?: string;
}) {
  const t = useTranslations("live");
  const editor = bound.editors[0];
  const line = say();
  return (
    <p
      id={id}
      aria-live="polite"
      className={`flex min-h-[18px] items-center gap-1 text-12 ${line.tone}`}
    >
      {line.check && <Icon name="check" size={14} />}
      {line.text}
    </p>
  );

  function say(): { text: string | undefined; tone: string; check?: true } {
    if (problem) return { text: problem, tone: "text-bad" };
    switch (bound.state) {
      case "refused":
        return { text: refused(bound.refusal), tone: "text-bad" };
      case "unsent":
        return { text: t("unsent"), tone: "text-watch" };
      case "conflict":
        return { text: t("choose"), tone: "text-watch" };
      case "saving":
        return { text: t("saving"), tone: "text-ink-2" };
    }
    if (editor) return { text: t("writing", { name: firstName(editor.name) }), tone: "text-ink-2" };
    if (bound.state === "saved") return { text: t("saved"), tone: "text-good", check: true };
    return { text: hint, tone: "text-ink-2" };
  }

  function refused(reason: string | null): string {
    const key = `refused.${reason ?? "invalid"}`;
    return t.has(key as "refused.invalid") ? t(key as "refused.invalid") : t("refused.invalid");
  }
}
