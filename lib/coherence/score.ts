import { type Finding, type Severity, type Sign, signs, weights } from "./finding";

/** What a rule looked at, among those that apply. */
export type Tally = {
  rule: string;
  sign: Sign;
  severity: Severity;
  audience: "all" | "consultants";
  examined: number;
};

/** 0 to 1, null without data; with what was examined and what failed, added over the sign's rules. */
export type SignScore = { score: number | null; examined: number; failing: number };
export type Scores = { signs: Record<Sign, SignScore>; overall: number | null };

/**
 * The rose. A rule gives 1 − failing ÷ examined; a sign is the mean of its applicable rules, weighted 3 / 2 / 1 by severity
 * (method.md, section 9); the whole is the plain mean of the signs that have data. What was set aside does not fail. What only
 * follows from another finding is neither failing nor examined: it is counted once, under its cause, and cannot be green either.
 */
export function scoresOf(tallies: readonly Tally[], findings: readonly Finding[]): Scores {
  const failing = new Map<string, number>();
  const folded = new Map<string, number>();
  const gravest = new Map<string, number>();
  for (const { rule, foldedUnder, state, weight, severity } of findings) {
    if (foldedUnder !== null) folded.set(rule, (folded.get(rule) ?? 0) + weight);
    else if (state !== "waived") {
      failing.set(rule, (failing.get(rule) ?? 0) + weight);
      gravest.set(rule, Math.max(gravest.get(rule) ?? 0, weights[severity]));
    }
  }
  const sums = new Map(signs.map((sign) => [sign, { got: 0, weight: 0, examined: 0, failing: 0 }]));
  for (const { rule, sign, severity, examined } of tallies) {
    const sum = sums.get(sign);
    const judged = examined - (folded.get(rule) ?? 0);
    if (!sum || judged <= 0) continue;
    const failed = Math.min(judged, failing.get(rule) ?? 0);
    // A rule that is graver for some things weighs as the gravest that it found.
    const heft = Math.max(weights[severity], gravest.get(rule) ?? 0);
    sum.got += heft * (1 - failed / judged);
    sum.weight += heft;
    sum.examined += judged;
    sum.failing += failed;
  }
  const scores = [...sums].map(([sign, { got, weight, examined, failing }]) => {
    const score: SignScore = { score: weight > 0 ? got / weight : null, examined, failing };
    return [sign, score] as const;
  });
  const known = scores.flatMap(([, { score }]) => (score === null ? [] : [score]));
  return {
    signs: Object.fromEntries(scores) as Record<Sign, SignScore>,
    overall: known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : null,
  };
}

/** What the rose would become, were one finding settled and nothing else changed. */
export function scoresOnceSettled(
  report: { tallies: readonly Tally[]; findings: readonly Finding[] },
  id: string,
): Scores {
  return scoresOf(
    report.tallies,
    report.findings.filter((finding) => finding.id !== id),
  );
}
