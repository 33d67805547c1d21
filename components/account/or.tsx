import { useTranslations } from "next-intl";

/** Between two ways of doing the same. */
export function Or() {
  const t = useTranslations("auth");
  return (
    <p className="flex items-center gap-4 text-13 text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {t("or")}
    </p>
  );
}
