import {
  bounds,
  limitsOf,
  type Settings,
  thresholdsOf,
  type Unit,
} from "@/lib/coherence/thresholds";
import { ruleWords, thresholdReason, thresholdWords } from "@/lib/i18n/coherence";
import type { Locale } from "@/lib/i18n/locale";

export type LimitView = {
  name: string;
  unit: Unit;
  value: number;
  usual: number;
  usualWords: string;
  reason: string;
  least: number;
  most: number;
};
export type SettingView = {
  rule: string;
  name: string;
  condition: string;
  off: boolean;
  limits: LimitView[];
};

/** A rule with its figures as its owner sets them, money in whole euros. */
export function settingView(rule: string, settings: Settings, locale: Locale): SettingView {
  const limits: Record<string, number> = limitsOf(rule, settings);
  const { name, condition } = ruleWords(rule, limits, locale);
  return {
    rule,
    name,
    condition,
    off: settings.rules?.[rule]?.off === true,
    limits: Object.entries(thresholdsOf(rule)).map(([limit, { usual, unit }]) => {
      const { least, most } = bounds[unit];
      const shown = (figure: number) => (unit === "cents" ? figure / 100 : figure);
      return {
        name: limit,
        unit,
        value: shown(limits[limit] ?? usual),
        usual: shown(usual),
        usualWords: thresholdWords(rule, limit, usual, locale),
        reason: thresholdReason(rule, limit, locale),
        least: shown(least),
        most: shown(most),
      };
    }),
  };
}
