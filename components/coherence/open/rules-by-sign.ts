import { type Sign, signs } from "@/lib/coherence/finding";
import { rules } from "@/lib/coherence/registry";
import type { Rule } from "@/lib/coherence/rule";

export type OpenRule = Pick<Rule, "id" | "sign" | "severity" | "stage" | "audience">;

/** Every rule under its sign, in the order of the rose. */
export const rulesBySign: readonly { sign: Sign; rules: OpenRule[] }[] = signs.map((sign) => ({
  sign,
  rules: (rules as readonly OpenRule[]).filter((rule) => rule.sign === sign),
}));
