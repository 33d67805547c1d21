import { type Reading, read } from "@/lib/engagement/reading/rules";
import { type Stage, stages } from "@/lib/engagement/rules";
import type { Engagement, PrivateEvidence } from "@/lib/engagement/schema";
import { startedStages } from "@/lib/engagement/stages/rules";
import { hasFreshFigure } from "@/lib/kpi/reading/rules";
import { evidenceKey } from "./evidence";
import { type Finding, nameOf, type Place, severities } from "./finding";
import { fold } from "./fold";
import { rules } from "./registry";
import type { Failure, Rule } from "./rule";
import { type Scores, scoresOf, type Tally } from "./score";
import { activeObjectives, isMeasurable } from "./subjects";
import { tactOf } from "./tact";
import { limitsOf, movedLimits, patience, type Settings, supposedHourlyRate } from "./thresholds";

export type Report = Scores & {
  today: string;
  /** by severity, then by what is at stake */
  findings: Finding[];
  /** what each rule that applies looked at */
  tallies: Tally[];
  /** active objectives of which one can say whether they advance, of all active ones */
  measurable: { measurable: number; of: number };
  /** stages that have begun */
  started: Stage[];
};

const nothingHidden: PrivateEvidence = { hindrances: [] };

/**
 * Where a strategy does not hold together, on a day, as the consultants see it (`forAudience` makes what others see of it).
 * Pure: same engagement, settings and day, same findings in the same order.
 */
export function check(
  engagement: Engagement,
  settings: Settings,
  today: string,
  hidden: PrivateEvidence = nothingHidden,
): Report {
  return checkReading(read(engagement, today), settings, hidden);
}

/** The same, where the engagement has been read already. */
export function checkReading(
  reading: Reading,
  settings: Settings,
  hidden: PrivateEvidence = nothingHidden,
): Report {
  const { today, engagement } = reading;
  const started = startedStages(reading);
  const open = reading.patientDays(engagement.openedOn, today);
  const patient = open < (settings.patienceDays ?? patience.usual);
  const tact = tactOf(reading);

  const tallies: Tally[] = [];
  const findings: Finding[] = [];
  for (const rule of rules as readonly Rule[]) {
    if (settings.rules?.[rule.id]?.off || (patient && !started.has(rule.stage))) continue;
    const { examined, failures } = rule.examine(reading, limitsOf(rule.id, settings), hidden);
    const { id, sign, severity, audience = "all" } = rule;
    tallies.push({ rule: id, sign, severity, audience, examined });
    for (const failure of failures) {
      findings.push(tact(findingOf(rule, failure, settings)));
    }
  }
  const ordered = byStakes(fold(findings), reading);
  const objectives = activeObjectives(reading);
  const fresh = objectives.filter((one) =>
    isMeasurable(reading, one, (kpi) => hasFreshFigure(reading, kpi)),
  );
  return {
    today,
    findings: ordered,
    tallies,
    ...scoresOf(tallies, ordered),
    measurable: { measurable: fresh.length, of: objectives.length },
    started: stages.filter((stage) => started.has(stage)),
  };
}

function findingOf(rule: Rule, failure: Failure, settings: Settings): Finding {
  const first = failure.about[0];
  const leads: Place =
    typeof failure.leads !== "string"
      ? failure.leads
      : { kind: first?.kind ?? "objective", id: first?.id ?? null, field: failure.leads };
  const ids = failure.about.map(({ id }) => id);
  const marks = [ids.join("+"), failure.mark ?? ""].filter((mark) => mark !== "");
  return {
    id: [rule.id, ...marks].join(":"),
    rule: rule.id,
    severity: failure.severity ?? rule.severity,
    sign: rule.sign,
    leads,
    items: itemsOf(failure, leads),
    values: failure.values,
    stakes: failure.stakes ?? {},
    decider: failure.decider.map(({ id }) => id),
    deciderNames: failure.decider.map(nameOf),
    foldedUnder: null,
    follows: failure.follows ?? [],
    audience: rule.audience ?? "all",
    settings: movedLimits(rule.id, settings),
    evidenceKey: evidenceKey(rule.id, ids, failure),
    state: "new",
    shared: false,
    waiver: null,
    weight: failure.weight ?? 1,
  };
}

function itemsOf(failure: Failure, leads: Place): Finding["items"] {
  const items: Finding["items"] = [];
  const seen = new Set<string>();
  const add = (item: Finding["items"][number]) => {
    if (seen.has(item.id)) return;
    seen.add(item.id);
    items.push(item);
  };
  if (leads.id !== null) add({ ...leads, id: leads.id });
  for (const { kind, id } of [...failure.about, ...(failure.also ?? [])]) add({ kind, id });
  return items;
}

/** Severity first, then what is at stake in a month (hours at the rate of one's own time), then the rules' own order. */
function byStakes(findings: readonly Finding[], reading: Reading): Finding[] {
  const rate = reading.one("means")?.data.hourlyRate ?? supposedHourlyRate;
  const place = new Map<string, number>(rules.map(({ id }, index) => [id, index]));
  return findings
    .map((finding) => ({ finding, cents: monthly(finding, rate) }))
    .sort(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
        b.cents - a.cents ||
        (place.get(a.finding.rule) ?? 0) - (place.get(b.finding.rule) ?? 0) ||
        (a.finding.id < b.finding.id ? -1 : a.finding.id > b.finding.id ? 1 : 0),
    )
    .map(({ finding }) => finding);
}

function monthly({ stakes }: Finding, rate: number): number {
  const hours = ((stakes.hoursPerWeek ?? 0) * 52 * rate) / 12;
  return Math.round(hours + (stakes.monthlyCents ?? 0) + (stakes.yearlyCents ?? 0) / 12);
}
