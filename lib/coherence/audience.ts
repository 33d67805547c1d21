import type { Report } from "./check";
import { scoresOf } from "./score";

export type Audience = "consultants" | "client";

/**
 * What the consultants, or the people of the client, may see of a report, with the rose of each. For the client: only what
 * was shared, and nothing that rests on what the consultants alone may know; what they do not see does not touch their rose.
 */
export function forAudience(report: Report, audience: Audience): Report {
  if (audience === "consultants") return report;
  const findings = report.findings
    .filter(({ shared }) => shared)
    .map((finding) =>
      finding.waiver?.audience === "consultants"
        ? { ...finding, waiver: null, state: "shared" as const }
        : finding,
    );
  const tallies = report.tallies.filter(({ audience }) => audience === "all");
  return { ...report, findings, tallies, ...scoresOf(tallies, findings) };
}
