import { useTranslations } from "next-intl";

/** What a refusal means for somebody who hands a quick check over, and that nothing changed. */
export function useCheckFailure(): (reason: string | undefined) => string {
  const t = useTranslations("check-make.failure");
  return (reason) => {
    const key = (reason ?? "other") as "other";
    return t.has(key) ? t(key) : t("other");
  };
}
