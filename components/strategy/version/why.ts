import type { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action";

type Answer = Extract<ActionResult<unknown>, { ok: false }> | null;

/** Why a verb on a version came to nothing, in a sentence; null is a connection that is away. */
export function whyNot(
  t: ReturnType<typeof useTranslations<"version-edit">>,
  answer: Answer,
  conflict: "conflict" | "unchanged",
): string {
  if (!answer) return t("failed.away");
  if (answer.reason === "forbidden") return t("failed.forbidden");
  if (answer.reason !== "conflict") return t("failed.other");
  return t(`failed.${conflict}`, { number: String(answer.detail?.theirs ?? "") });
}
