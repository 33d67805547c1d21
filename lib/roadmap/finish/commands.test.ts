import { beforeEach, expect, test } from "vitest";
import { loadEngagement } from "@/lib/engagement/queries";
import { bakery, claire, erwan, odile, solenn, stage, stranger } from "@/lib/testing/cast";
import { finishStep, reopenStep } from "./commands";

beforeEach(stage);

const photos = { engagementId: bakery, changeId: "finish-01", itemId: `${bakery}-photos` };
const state = () => {
  const step = loadEngagement(claire, bakery).engagement.items.find(
    ({ id }) => id === photos.itemId,
  );
  return step?.kind === "step" ? [step.data.state, step.data.doneOn !== null] : [];
};

test("Solenn finishes a step, and takes it back", () => {
  expect(finishStep(solenn, photos)).toEqual({ was: "planned" });
  expect(state()).toEqual(["done", true]);
  expect(() => finishStep(solenn, { ...photos, changeId: "finish-02" })).toThrow("conflict");
  reopenStep(solenn, { ...photos, changeId: "reopen-01", to: "planned" });
  expect(state()).toEqual(["planned", false]);
});

test("a supplier finishes their own step and no other", () => {
  finishStep(erwan, photos);
  expect(state()).toEqual(["done", true]);
  expect(() => finishStep(erwan, { ...photos, itemId: `${bakery}-sheet` })).toThrow("not_found");
});

test("an observer finishes nothing, and for a stranger there is nothing to finish", () => {
  expect(() => finishStep(odile, photos)).toThrow("forbidden");
  expect(() => finishStep(stranger, photos)).toThrow("not_found");
  expect(() => reopenStep(odile, { ...photos, to: "planned" })).toThrow("conflict");
  expect(() => reopenStep(stranger, { ...photos, to: "planned" })).toThrow("not_found");
  expect(state()).toEqual(["planned", false]);
});
