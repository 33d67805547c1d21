import { useTranslations } from "next-intl";

/** What a refusal means for somebody who hands a page out, and that nothing changed. */
export function useShareFailure(): (reason: string | undefined) => string {
  const t = useTranslations("share-form.failure");
  return (reason) => {
    const key = (reason ?? "other") as "other";
    return t.has(key) ? t(key) : t("other");
  };
}
