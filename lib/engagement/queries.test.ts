import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db/client";
import {
  bakery,
  claire,
  erwan,
  florist,
  personOf,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { createEngagement } from "./commands";
import { changeField } from "./edit/commands";
import { listEngagements, loadEngagement, nearEngagements } from "./queries";
import { noteVisit } from "./visit/commands";

beforeEach(stage);

const title = () => {
  const found = loadEngagement(yann, bakery).engagement.items.find(
    (item) => item.id === `${bakery}-clients`,
  );
  return found?.kind === "objective" ? found.data.title : undefined;
};
const edit = {
  engagementId: bakery,
  changeId: "change-0001",
  itemId: `${bakery}-clients`,
  field: "title",
  from: "Plus de commandes, Maison Kerleo",
  to: "Autre titre",
};

test("a verb reads what it wrote itself, and nobody reads what came to nothing", () => {
  title();
  expect(() =>
    transact(() => {
      changeField(claire, edit);
      expect(title()).toBe("Autre titre");
      throw new Error("the power goes out");
    }),
  ).toThrow("the power goes out");
  expect(title()).toBe(edit.from);
});

test("each sees the engagements that are theirs, and the owner all", () => {
  expect(listEngagements(claire).map(({ id }) => id)).toEqual(["bakery", "florist"]);
  expect(listEngagements(yann).map(({ id }) => id)).toEqual(["bakery"]);
  expect(() => loadEngagement(stranger, bakery)).toThrow("not_found");
});

test("the frame offers those looked at last, then the others by name, and says that there are more", () => {
  noteVisit(claire, florist);
  const { near, more } = nearEngagements(claire);
  expect(near.map(({ id }) => id)).toEqual(["florist", "bakery"]);
  expect(more).toBe(false);
  expect(nearEngagements(yann).near.map(({ id }) => id)).toEqual(["bakery"]);
  for (let number = 1; number < 9; number += 1)
    createEngagement(claire, { name: `Cidrerie ${number}`, openedOn: "2026-11-02" });
  const grown = nearEngagements(claire);
  expect(grown.near).toHaveLength(8);
  expect(grown.near[0]?.id).toBe("florist");
  expect(grown.more).toBe(true);
});

test("a supplier sees their own step, themselves, and nothing of the rest", () => {
  const { engagement } = loadEngagement(erwan, bakery);
  expect(engagement.items.map(({ id }) => id).sort()).toEqual(
    [`${bakery}-photos`, personOf(erwan)].sort(),
  );
  expect(engagement.events).toEqual([]);
});
