import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db/client";
import { bakery, claire, erwan, personOf, stage, stranger, yann } from "@/lib/testing/cast";
import { changeField } from "./edit/commands";
import { listEngagements, loadEngagement } from "./queries";

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

test("a supplier sees their own step, themselves, and nothing of the rest", () => {
  const { engagement } = loadEngagement(erwan, bakery);
  expect(engagement.items.map(({ id }) => id).sort()).toEqual(
    [`${bakery}-photos`, personOf(erwan)].sort(),
  );
  expect(engagement.events).toEqual([]);
});
