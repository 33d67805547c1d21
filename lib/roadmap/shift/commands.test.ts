import { beforeEach, expect, test } from "vitest";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { changesByOthers } from "@/lib/history/queries";
import { bakery, claire, erwan, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { finishStep } from "../finish/commands";
import { shiftStep } from "./commands";

const itemId = `${bakery}-photos`;
const seen = { startsOn: "2026-03-02", endsOn: "2026-03-20", fruitsOn: null };
const later = { engagementId: bakery, changeId: "shift-001", itemId, weeks: 1, seen };

beforeEach(() => {
  stage();
  for (const field of ["startsOn", "endsOn"] as const)
    changeField(claire, {
      engagementId: bakery,
      changeId: `dates-${field}`,
      itemId,
      field,
      from: null,
      to: seen[field],
    });
});

test("Solenn moves a step a week later, everyone can tell, and she moves it back", () => {
  const moved = shiftStep(solenn, later);
  expect(moved).toEqual({ startsOn: "2026-03-09", endsOn: "2026-03-27", fruitsOn: null });
  expect(dates()).toEqual(["2026-03-09", "2026-03-27"]);
  expect(shiftStep(solenn, later)).toEqual(moved);
  expect(dates()).toEqual(["2026-03-09", "2026-03-27"]);
  const told = changesByOthers(yann, bakery, { since: 0, most: 10 });
  expect(told.filter((change) => change.itemId === itemId).length).toBeGreaterThan(0);
  shiftStep(solenn, { ...later, changeId: "shift-002", weeks: -1, seen: moved });
  expect(dates()).toEqual(["2026-03-02", "2026-03-20"]);
});

test("what was moved meanwhile is not moved twice, and what is done or has no date stays", () => {
  shiftStep(solenn, later);
  expect(() => shiftStep(yann, { ...later, changeId: "shift-003" })).toThrow("conflict");
  const bare = { startsOn: null, endsOn: null, fruitsOn: null };
  expect(() => shiftStep(yann, { ...later, changeId: "shift-004", seen: bare })).toThrow("invalid");
  finishStep(yann, { engagementId: bakery, changeId: "finish-001", itemId });
  expect(() => shiftStep(yann, { ...later, changeId: "shift-005" })).toThrow("conflict");
});

test("a supplier moves their own step; an observer moves none; a stranger sees none", () => {
  shiftStep(erwan, later);
  expect(dates()).toEqual(["2026-03-09", "2026-03-27"]);
  const other = { ...later, changeId: "shift-006", itemId: `${bakery}-sheet` };
  expect(() => shiftStep(erwan, other)).toThrow("not_found");
  expect(() => shiftStep(odile, { ...later, changeId: "shift-007" })).toThrow("forbidden");
  expect(() => shiftStep(stranger, { ...later, changeId: "shift-008" })).toThrow("not_found");
  expect(dates()).toEqual(["2026-03-09", "2026-03-27"]);
});

function dates() {
  const step = loadEngagement(claire, bakery).engagement.items.find(({ id }) => id === itemId);
  return step?.kind === "step" ? [step.data.startsOn, step.data.endsOn] : [];
}
