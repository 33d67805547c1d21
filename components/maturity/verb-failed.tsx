"use client";

import { useTranslations } from "next-intl";

/** Beside the button that came to nothing: what happened, and that nothing was lost. */
export function VerbFailed({ failed }: { failed: boolean }) {
  const t = useTranslations("maturity.act");
  return (
    <span role="status" className="text-13 text-bad empty:absolute">
      {failed && t("failed")}
    </span>
  );
}
