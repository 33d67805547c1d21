import { getTranslations } from "next-intl/server";

/** The name of a rule as the page of rules says it; null for what is no rule, or no longer one. */
export async function ruleNames(): Promise<(rule: string) => string | null> {
  const t = await getTranslations("rules");
  return (rule) => {
    const key = `said.${rule}.name` as "said.fad.name";
    return t.has(key) ? t(key) : null;
  };
}
