import { expect, it } from "vitest";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { check } from "./check";
import { rules } from "./registry";

it("finds nothing in a plan in order, though every rule had something to examine", () => {
  const report = check(soundPlan(), {}, today);
  expect(report.findings).toEqual([]);
  expect(report.overall).toBe(1);
  expect(report.tallies.filter(({ examined }) => examined > 0)).toHaveLength(rules.length);
});
