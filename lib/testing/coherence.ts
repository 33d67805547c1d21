import { check, type Report } from "@/lib/coherence/check";
import type { Finding } from "@/lib/coherence/finding";
import type { RuleId } from "@/lib/coherence/registry";
import type { Settings } from "@/lib/coherence/thresholds";
import type { Engagement, PrivateEvidence } from "@/lib/engagement/schema";
import { sentence } from "@/lib/i18n/coherence";
import type { Locale } from "@/lib/i18n/locale";
import { today as soundDay } from "./sound-plan";

type Circumstances = { today?: string; settings?: Settings; hidden?: PrivateEvidence };

function report(engagement: Engagement, given: Circumstances): Report {
  const settings = { patienceDays: 0, ...given.settings };
  return check(engagement, settings, given.today ?? soundDay, given.hidden);
}

/** What one rule finds on the day of the sound plan, patience aside. */
export function found(engagement: Engagement, rule: RuleId, given: Circumstances = {}): Finding[] {
  return report(engagement, given).findings.filter((finding) => finding.rule === rule);
}

/** How many things one rule examined. */
export function examined(engagement: Engagement, rule: RuleId, given: Circumstances = {}): number {
  return report(engagement, given).tallies.find((tally) => tally.rule === rule)?.examined ?? 0;
}

/** The sentences of what one rule finds, with plain spaces so that a test can be read. */
export function said(
  engagement: Engagement,
  rule: RuleId,
  given: Circumstances & { locale?: Locale } = {},
): string[] {
  return found(engagement, rule, given).map((finding) =>
    sentence(finding, given.locale ?? "fr").evidence.replace(/[\u00a0\u202f]/g, " "),
  );
}
