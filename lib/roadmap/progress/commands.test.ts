import { beforeEach, expect, test } from "vitest";
import { loadEngagement } from "@/lib/engagement/queries";
import { changesByOthers } from "@/lib/history/queries";
import { bakery, claire, erwan, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { finishStep } from "../finish/commands";
import { advanceStep } from "./commands";

beforeEach(stage);

const itemId = `${bakery}-photos`;
const fresh = { state: "planned", progress: 0 } as const;
const half = { state: "started", progress: 50 } as const;
const asked = { engagementId: bakery, changeId: "advance-1", itemId, from: fresh, to: half };

const standing = () => {
  const step = loadEngagement(claire, bakery).engagement.items.find(({ id }) => id === itemId);
  return step?.kind === "step" ? [step.data.state, step.data.progress] : [];
};

test("Solenn says a step is half done, and takes it back; the others read of it", () => {
  advanceStep(solenn, asked);
  expect(standing()).toEqual(["started", 50]);
  const told = changesByOthers(yann, bakery, { since: 0, most: 20 });
  expect(told.some(({ itemId: of, field }) => of === itemId && field === "progress")).toBe(true);
  advanceStep(solenn, { ...asked, changeId: "advance-2", from: half, to: fresh });
  expect(standing()).toEqual(["planned", 0]);
});

test("what somebody finished meanwhile is not begun again", () => {
  finishStep(claire, { engagementId: bakery, changeId: "finish-01", itemId });
  expect(() => advanceStep(solenn, asked)).toThrow("conflict");
  expect(standing()[0]).toBe("done");
});

test("a supplier says it of their own step and no other; an observer of none", () => {
  expect(() => advanceStep(odile, asked)).toThrow("forbidden");
  expect(() => advanceStep(erwan, { ...asked, itemId: `${bakery}-sheet` })).toThrow("not_found");
  advanceStep(erwan, asked);
  expect(standing()).toEqual(["started", 50]);
});

test("for a stranger there is nothing to advance", () => {
  expect(() => advanceStep(stranger, asked)).toThrow("not_found");
  expect(standing()).toEqual(["planned", 0]);
});
