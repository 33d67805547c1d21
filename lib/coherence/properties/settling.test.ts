import fc from "fast-check";
import { expect, it } from "vitest";
import { type Case, cured } from "@/lib/testing/cures";
import { gallery } from "@/lib/testing/gallery";
import { days, troubled } from "@/lib/testing/troubles";
import { check } from "../check";
import type { Finding } from "../finding";
import { rules } from "../registry";

// Settling a finding removes it, and never raises another of the same rule: what is done about it is done for good.

it("holds for every rule, in every way in which it speaks", () => {
  const all = gallery();
  for (const { finding, given } of all) settles(given, finding);
  expect(new Set(all.map(({ finding }) => finding.rule)).size).toBe(rules.length);
});

it("holds whatever else is wrong", () => {
  const hidden = {
    hindrances: [{ person: "yann", statement: "no_time", value: 4, planned: false }],
  };
  fc.assert(
    fc.property(troubled, days, fc.nat(), fc.nat(), (engagement, today, which, one) => {
      const given: Case = { engagement, hidden, today };
      const found = findingsOf(given);
      const names = [...new Set(found.map(({ rule }) => rule))];
      const mine = found.filter(({ rule }) => rule === names[which % names.length]);
      const finding = mine[one % mine.length];
      if (finding) settles(given, finding);
    }),
    { numRuns: 300 },
  );
});

function settles(given: Case, finding: Finding) {
  const before = new Set(findingsOf(given).map(({ id }) => id));
  const after = findingsOf(cured(given, finding))
    .filter(({ rule }) => rule === finding.rule)
    .map(({ id }) => id);
  expect(after).not.toContain(finding.id);
  expect(after.filter((id) => !before.has(id))).toEqual([]);
}

function findingsOf({ engagement, today, hidden }: Case): Finding[] {
  return check(engagement, { patienceDays: 0 }, today, hidden).findings;
}
