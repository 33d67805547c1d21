import { beforeEach, expect, test } from "vitest";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { readLog } from "@/lib/security/queries";
import { bakery, claire, malo, stage, stranger, yann } from "@/lib/testing/cast";
import { changePatience, changeRule } from "./commands";
import { coherenceSettings } from "./queries";

beforeEach(stage);

const found = (rule: string) =>
  loadChecked(claire, bakery).report.findings.filter((one) => one.rule === rule);

test("the owner turns a rule off and on again: the findings follow at once, and the log says so", () => {
  changePatience(claire, { days: 1 });
  expect(found("objective-without-kpi")).toHaveLength(1);
  changeRule(claire, { rule: "objective-without-kpi", off: true, limits: {} });
  expect(found("objective-without-kpi")).toEqual([]);
  changeRule(claire, { rule: "objective-without-kpi", off: false, limits: {} });
  expect(found("objective-without-kpi")).toHaveLength(1);
  expect(coherenceSettings()).toEqual({ patienceDays: 1, rules: {} });
  expect(readLog(claire, { about: "practice" }).lines.map(({ kind }) => kind)).toEqual([
    "rules-changed",
    "rules-changed",
    "rules-changed",
  ]);
});

test("a figure that is moved is kept; one that is as usual is not", () => {
  changeRule(claire, { rule: "wrong-people", off: false, limits: { share: 40, people: 10 } });
  expect(coherenceSettings().rules).toEqual({ "wrong-people": { limits: { share: 40 } } });
  changeRule(claire, { rule: "wrong-people", off: false, limits: { share: 50 } });
  expect(coherenceSettings().rules).toEqual({});
});

test("a rule or figure that there is not, and one out of bounds, are refused; nothing is changed", () => {
  for (const [rule, limits] of [
    ["no-such-rule", {}],
    ["__proto__", {}],
    ["late-step", { share: 40 }],
    ["late-step", { toString: 3 }],
    ["late-step", { days: 0 }],
    ["wrong-people", { share: 101 }],
  ] as const)
    expect(() => changeRule(claire, { rule, off: false, limits: { ...limits } })).toThrow(
      "invalid",
    );
  for (const days of [0, 731]) expect(() => changePatience(claire, { days })).toThrow("invalid");
  expect(coherenceSettings()).toEqual({});
});

test("nobody but the owner sets the check", () => {
  for (const viewer of [malo, yann, stranger]) {
    expect(() => changeRule(viewer, { rule: "late-step", off: true, limits: {} })).toThrow(
      "forbidden",
    );
    expect(() => changePatience(viewer, { days: 9 })).toThrow("forbidden");
  }
});
