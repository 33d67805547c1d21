import { beforeEach, expect, test } from "vitest";
import { addItem, archiveItem } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { bakery, claire, erwan, odile, solenn, stage, stranger } from "@/lib/testing/cast";
import { makeStepOfIdea } from "./commands";
import { waitingIdeas } from "./rules";

const idea = "idea-communion";
const ask = { engagementId: bakery, changeId: "sorted-01", itemId: idea };

beforeEach(() => {
  stage();
  addItem(solenn, {
    engagementId: bakery,
    changeId: "idea-0001",
    id: idea,
    kind: "idea",
    data: { text: "Gâteaux de communion\nÀ commander trois semaines avant" },
    links: { about: [{ id: `${bakery}-clients`, amount: null }] },
  });
});

test("an idea becomes a step for what it was about, once, and waits again when the step is set aside", () => {
  const { stepId } = makeStepOfIdea(claire, ask);
  expect(makeStepOfIdea(claire, { ...ask, changeId: "sorted-02" })).toEqual({ stepId });
  const step = now().item(stepId);
  expect(step?.kind === "step" && step.data).toMatchObject({
    what: "Gâteaux de communion",
    how: "Gâteaux de communion\nÀ commander trois semaines avant",
    state: "planned",
  });
  expect(
    now()
      .to("serves", stepId, "objective")
      .map(({ id }) => id),
  ).toEqual([`${bakery}-clients`]);
  expect(waitingIdeas(now())).toEqual([]);
  archiveItem(claire, { engagementId: bakery, changeId: "aside-001", itemId: stepId });
  expect(waitingIdeas(now()).map(({ id }) => id)).toEqual([idea]);
});

test("who only looks, or only sees their own steps, sorts no idea", () => {
  expect(() => makeStepOfIdea(odile, ask)).toThrow("forbidden");
  expect(() => makeStepOfIdea(erwan, ask)).toThrow("forbidden");
  expect(waitingIdeas(now()).map(({ id }) => id)).toEqual([idea]);
});

test("for a stranger there is no idea, and a step is none", () => {
  expect(() => makeStepOfIdea(stranger, ask)).toThrow("not_found");
  expect(() => makeStepOfIdea(claire, { ...ask, itemId: `${bakery}-photos` })).toThrow("not_found");
});

function now() {
  return read(loadEngagement(claire, bakery).engagement, "2026-03-12");
}
