import { useTranslations } from "next-intl";

/** What a refusal means on the practice's page of people, and that nothing changed. */
export function useMemberFailure(): (reason: string) => string {
  const t = useTranslations("practice.members.failure");
  return (reason) => (t.has(reason as "other") ? t(reason as "other") : t("other"));
}
