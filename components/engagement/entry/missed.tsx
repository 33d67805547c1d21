"use client";

import { useTranslations } from "next-intl";

/** What was typed and could not be added, by name, with the gesture that sends it again. */
export function Missed({ names, again }: { names: readonly string[]; again: () => void }) {
  const t = useTranslations("entry");
  if (names.length === 0) return null;
  return (
    <p role="alert" className="mt-1 flex flex-wrap items-baseline gap-x-2 text-12 text-bad">
      {t("missed", { count: names.length, names: names.join(", ") })}
      <button
        type="button"
        className="weight-550 min-h-6 underline max-sm:min-h-11"
        onClick={again}
      >
        {t("again")}
      </button>
    </p>
  );
}
