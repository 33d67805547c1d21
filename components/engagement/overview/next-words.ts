import type { FindingView } from "@/components/coherence/finding-view";
import type { NextStep } from "@/lib/coherence/next-step";
import type { Stage } from "@/lib/engagement/rules";
import type { Words } from "./words";

/** The next best step in words: what, why, where it leads. */
export function nextWords(
  next: NextStep,
  { findings, hrefs }: { findings: readonly FindingView[]; hrefs: Partial<Record<Stage, string>> },
  { t }: Words,
) {
  if (next.why === "finding") {
    const view = findings.find(({ id }) => id === next.finding.id);
    if (view)
      return {
        aside: view.decision,
        title: sentenceCase(view.cure),
        text: [view.sentence, view.outlook?.said].filter(Boolean).join(" "),
        why: [view.why, t("next.order")],
        href: view.href ?? undefined,
        go: view.go || t("next.go"),
      };
    return null;
  }
  if (next.why === "keep")
    return {
      aside: null,
      title: t("next.keep.title"),
      text: t("next.keep.text"),
      why: [t("next.keep.reason"), t("next.order")],
      href: undefined,
      go: "",
    };
  const { stage, why } = next;
  return {
    aside: null,
    title: t(`next.${why}.title`, { stage }),
    text: t(`next.${why}.text`, { stage }),
    why: [t(`next.${why}.reason`), t("next.order")],
    href: hrefs[stage],
    go: t("next.go"),
  };
}

function sentenceCase(text: string): string {
  const trimmed = text.replace(/\.$/, "");
  return trimmed.charAt(0).toLocaleUpperCase() + trimmed.slice(1);
}
