"use client";

import { useTranslations } from "next-intl";

/** Beside what came to nothing: what happened, and what to do. */
export function Failed({ why }: { why: string | null }) {
  const t = useTranslations("review");
  return (
    <span role="alert" className="text-13 text-bad empty:absolute">
      {why && (why === "conflict" ? t("decide.changed") : t("act.failed"))}
    </span>
  );
}
