import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/account/form";

/** The sentence beside a field, from the key that the form came back with. */
export function useProblems(state: FormState): (field: string) => string | undefined {
  const t = useTranslations("auth.problem");
  return (field) => {
    const key = state?.errors[field];
    if (!key) return undefined;
    return t.has(key as "invalid") ? t(key as "invalid") : t("invalid");
  };
}
