import { getLocale, getTranslations } from "next-intl/server";
import { can } from "@/lib/access/rules";
import type { Report } from "@/lib/coherence/check";
import { type Finding, signs } from "@/lib/coherence/finding";
import { scoresOnceSettled } from "@/lib/coherence/score";
import { wayTo } from "@/lib/engagement/address/rules";
import { addDays } from "@/lib/engagement/days/rules";
import type { Checked } from "@/lib/engagement/findings/queries";
import type { Reading } from "@/lib/engagement/reading/rules";
import { calendarDay } from "@/lib/format/durations";
import { type Formatter, formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";
import { sentence } from "@/lib/i18n/coherence";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { FindingRights, FindingView, WaivedView } from "./finding-view";
import { percents } from "./percents";
import { cureViews } from "./settle/cure-views";

type Translate = Awaited<ReturnType<typeof getTranslations<"findings">>>;
type TranslateSign = Awaited<ReturnType<typeof getTranslations<"signs">>>;

/** Days after which a finding that is set aside comes back, unless another day is chosen. */
const usualDays = 60;

/** What the panel shows of a report to one viewer: findings in words, those set aside, the rose, what may be done. */
export async function findingViews({ sight, reading, report }: Checked) {
  const [t, tSigns, tCure, locale] = await Promise.all([
    getTranslations("findings"),
    getTranslations("signs"),
    getTranslations("cure"),
    getLocale(),
  ]);
  const language = asLocale(locale) ?? defaultLocale;
  const f = formatter(language);
  const consults = can(sight.standing.role, "consult");
  const mayEdit = can(sight.standing.role, "edit");
  const means = reading.one("means");
  const view = (finding: Finding): FindingView => ({
    ...wordsOf(finding, report, { t, tSigns, f }),
    ...wayTo(finding, sight.id),
    lived: livedOf(reading, finding, t, f),
    cures: mayEdit && finding.foldedUnder === null ? cureViews(reading, finding, tCure) : [],
    follows: report.findings.filter((one) => one.foldedUnder === finding.id).map(view),
  });
  const roots = report.findings.filter(({ foldedUnder }) => foldedUnder === null);
  const findings = roots.filter(({ state }) => state !== "waived").map(view);
  const waived = roots
    .filter(({ state }) => state === "waived")
    .map((finding): WaivedView => {
      const name = nameOf(reading, finding.waiver?.by ?? "");
      const day = finding.waiver?.returnsOn;
      return {
        id: finding.id,
        sentence: sentence(finding, language).evidence,
        reason: finding.waiver?.reason ?? "",
        line: day ? t("waive.by", { name, day: f.day(day) }) : t("waive.byNoDate", { name }),
      };
    });
  const rights: Omit<FindingRights, "mayWaive"> = {
    engagementId: sight.id,
    consults,
    sharesAll: means?.data.shareFindings === "all",
    tomorrow: addDays(report.today, 1),
    usualReturn: addDays(report.today, usualDays),
  };
  return {
    findings,
    waived,
    rights,
    signs: signs.map((sign) => {
      const { score } = report.signs[sign];
      return { sign, score: score === null ? null : score * 100 };
    }),
  };
}

function wordsOf(
  finding: Finding,
  report: Report,
  { t, tSigns, f }: { t: Translate; tSigns: TranslateSign; f: Formatter },
) {
  const words = sentence(finding, f.locale);
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    sign: tSigns(finding.sign),
    term: `sign-${finding.sign}` as const,
    sentence: words.evidence,
    short: words.title,
    why: words.why,
    cure: words.settle,
    outlook: outlookOf(finding, report, t, tSigns(finding.sign), f),
    stake: words.stakes,
    decision: words.decider ?? t("decideNobody"),
    go: words.action,
    settings: finding.settings.map(({ value, usual }) =>
      t("settings", { value: f.number(value), usual: f.number(usual) }),
    ),
    shared: finding.shared,
    returned: finding.state === "returned",
    confidential: finding.audience === "consultants",
  };
}

/** What the sign's petal would become once the finding is settled, as the check computes it. */
function outlookOf(finding: Finding, report: Report, t: Translate, sign: string, f: Formatter) {
  const now = report.signs[finding.sign].score;
  const then = scoresOnceSettled(report, finding.id).signs[finding.sign].score;
  if (then === null) return null;
  const [from, to] = percents(now, then, f);
  if (from === null) return both(t("outlookFirst", { sign, to }));
  if (from === to) return both(t("outlookSame", { sign, to }));
  return {
    shown: t("outlook", { sign, from: from.replace(/[\s\u00a0\u202f]*%$/, ""), to }),
    said: t("outlookSaid", { sign, from, to }),
  };
}

const both = (text: string) => ({ shown: text, said: text });

/** The first name of somebody of the engagement; empty where they are no longer there. */
function nameOf(reading: Reading, id: string): string {
  const person = reading.item(id);
  return person?.kind === "person" ? firstName(person.data.name) : "";
}

/** What people did about a finding that is open, as far as these eyes may know: who showed it and when, who had set it aside. */
function livedOf(reading: Reading, finding: Finding, t: Translate, f: Formatter): string[] {
  const said = (key: "shared" | "waived", by: string, at: number) => {
    const name = nameOf(reading, by);
    return t(`lived.${key}`, { name, named: name ? "yes" : "no", day: f.day(calendarDay(at)) });
  };
  const shared = reading
    .events("share-finding")
    .find(({ data }) => data.finding === finding.id || data.rule === finding.rule);
  const { waiver } = finding;
  return [
    ...(shared && finding.shared ? [said("shared", shared.by, shared.at)] : []),
    ...(waiver && finding.state === "returned"
      ? [`${said("waived", waiver.by, waiver.at)} ${t("lived.reason", { reason: waiver.reason })}`]
      : []),
  ];
}
