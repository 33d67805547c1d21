import { can, type Role } from "@/lib/access/rules";
import { type Stage, stages } from "@/lib/engagement/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { stageStates } from "@/lib/engagement/stages/rules";
import { forAudience } from "./audience";
import type { Report } from "./check";
import type { Finding, Severity, Sign } from "./finding";
import { scoresOnceSettled } from "./score";

export type NextStep =
  | {
      why: "finding";
      severity: Severity;
      finding: Finding;
      /** the sign's score and the whole, 0 to 1, now and once this is settled; null without data */
      sign: Sign;
      before: { sign: number | null; overall: number | null };
      after: { sign: number | null; overall: number | null };
    }
  | { why: "begin" | "revisit"; stage: Stage }
  | { why: "keep" };

/**
 * The next best step, in this order: what is critical; the first stage of the loop not yet begun; what is worth watching,
 * by what is at stake; a stage whose findings are out of date; a hint; else keep the course. Only what the role may see counts,
 * and only what stands by itself: not what was set aside, not what follows from another finding.
 */
export function nextBestStep(
  report: Report,
  engagement: Engagement,
  today: string,
  role: Role,
): NextStep {
  const seen = forAudience(report, can(role, "consult") ? "consultants" : "client");
  const open = seen.findings.filter(
    ({ foldedUnder, state }) => foldedUnder === null && state !== "waived",
  );
  const states = stageStates(engagement, today);
  const begin = stages.find((stage) => states[stage].state === "not-started");
  const revisit = stages.find((stage) => states[stage].state === "revisit");
  const settle = (severity: Severity): NextStep | null => {
    const finding = open.find((one) => one.severity === severity);
    return finding ? step(seen, finding) : null;
  };
  return (
    settle("critical") ??
    (begin ? { why: "begin", stage: begin } : null) ??
    settle("warning") ??
    (revisit ? { why: "revisit", stage: revisit } : null) ??
    settle("hint") ?? { why: "keep" }
  );
}

function step(report: Report, finding: Finding): NextStep {
  const then = scoresOnceSettled(report, finding.id);
  const { sign, severity } = finding;
  return {
    why: "finding",
    severity,
    finding,
    sign,
    before: { sign: report.signs[sign].score, overall: report.overall },
    after: { sign: then.signs[sign].score, overall: then.overall },
  };
}
