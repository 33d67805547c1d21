import { useTranslations } from "next-intl";

/** What a refusal means for somebody who manages people, and that nothing changed. */
export function useFailure(): (reason: string | undefined) => string {
  const t = useTranslations("people.failure");
  return (reason) => {
    const key = (reason ?? "other") as "other";
    return t.has(key) ? t(key) : t("other");
  };
}
