import type { Finding } from "./finding";

/** Cause before consequence: a finding that only follows from another is folded under the first cause of it that was found. */
export function fold(findings: readonly Finding[]): Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return findings.map((finding) => {
    const root = rootOf(finding, byId);
    return root === finding
      ? finding
      : {
          ...finding,
          foldedUnder: root.id,
          // What only follows is shown, set aside and returned with its cause.
          state: root.state,
          shared: root.shared,
          waiver: root.waiver,
        };
  });
}

function rootOf(finding: Finding, byId: ReadonlyMap<string, Finding>): Finding {
  const passed = new Set<Finding>();
  let here = finding;
  while (!passed.has(here)) {
    passed.add(here);
    const cause = here.follows.map((id) => byId.get(id)).find((one) => one !== undefined);
    if (!cause) return here;
    here = cause;
  }
  // Findings that follow from each other in a circle have no cause among them.
  return finding;
}
