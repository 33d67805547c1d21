import { useTranslations } from "next-intl";

/** First stop of the keyboard: over the rail, to the element `main`. */
export function SkipLink() {
  const t = useTranslations("ui");
  return (
    <a
      href="#main"
      className="print:hidden fixed left-4 top-4 z-50 -translate-y-24 rounded-lg bg-ink px-4 py-3 text-paper shadow-float focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
