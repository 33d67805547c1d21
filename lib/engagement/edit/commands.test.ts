import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import {
  bakery,
  claire,
  erwan,
  florist,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { loadEngagement } from "../queries";
import { addItem, archiveItem, changeField, moveItem, restoreItem } from "./commands";

beforeEach(stage);

const objective = `${bakery}-clients`;
const edit = {
  engagementId: bakery,
  changeId: "change-0001",
  itemId: objective,
  field: "title",
  from: "Plus de commandes, Maison Kerleo",
  to: "85 commandes par semaine",
} as const;

const titleSeenBy = (viewer: typeof claire) =>
  loadEngagement(viewer, bakery).engagement.items.find((item) => item.id === objective)?.data;

test("Yann changes a title: Claire sees it, and the memory says who", () => {
  expect(changeField(yann, edit)).toEqual({ revision: 2 });
  expect(titleSeenBy(claire)).toMatchObject({ title: "85 commandes par semaine" });
  expect(db.select().from(changes).all().at(-1)).toMatchObject({
    itemId: objective,
    field: "title",
    before: edit.from,
    after: edit.to,
    by: "yann",
  });
});

test("the second person to change the same field is told theirs and whose it is, and nothing is overwritten", () => {
  changeField(yann, edit);
  const late = { ...edit, changeId: "change-0002", to: "90 commandes" };
  expect(() => changeField(solenn, late)).toThrowError(
    expect.objectContaining({
      reason: "conflict",
      detail: expect.objectContaining({ theirs: "85 commandes par semaine", by: "yann" }),
    }),
  );
  expect(titleSeenBy(claire)).toMatchObject({ title: "85 commandes par semaine" });
});

test("the same change sent again is answered as the first time and remembered once", () => {
  const before = db.select().from(changes).all().length;
  changeField(yann, edit);
  expect(changeField(yann, edit)).toEqual({ revision: 2 });
  expect(db.select().from(changes).all()).toHaveLength(before + 1);
});

test("a change id of somebody else's cannot be taken", () => {
  changeField(yann, edit);
  expect(() => changeField(solenn, edit)).toThrow("invalid");
});

test("an observer reads and does not write", () => {
  expect(() => changeField(odile, edit)).toThrow("forbidden");
});

test("for the florist's people the item does not exist", () => {
  expect(() => changeField(stranger, edit)).toThrow("not_found");
  expect(() => changeField(stranger, { ...edit, engagementId: florist })).toThrow("not_found");
});

test("a supplier writes in their own step, not in another, and not whom it is tied to", () => {
  const own = {
    ...edit,
    itemId: `${bakery}-photos`,
    field: "how",
    from: "",
    to: "Lumière du matin",
  };
  expect(changeField(erwan, own)).toEqual({ revision: 2 });
  expect(() =>
    changeField(erwan, { ...own, changeId: "change-0003", itemId: `${bakery}-sheet` }),
  ).toThrow("not_found");
  expect(() =>
    changeField(erwan, { ...own, changeId: "change-0004", field: "link:owner", from: [], to: [] }),
  ).toThrow("forbidden");
});

test("what the shape does not know is refused: a foreign field, a wrong day, a title of two lines", () => {
  for (const [field, from, to] of [
    ["__proto__", "", "x"],
    ["colour", "", "x"],
    ["deadline", null, "2026-02-31"],
    ["title", edit.from, "a\nb"],
    ["title", edit.from, "x".repeat(201)],
  ] as const)
    expect(() =>
      changeField(claire, {
        ...edit,
        changeId: `bad-${field}-${String(to).length}`,
        field,
        from,
        to,
      }),
    ).toThrow("invalid");
});

test("emoji and right-to-left script are people's text like any other", () => {
  const to = "خبز طازج 🥐 שלום";
  changeField(claire, { ...edit, to });
  expect(titleSeenBy(yann)).toMatchObject({ title: to });
});

test("a link is a field: Solenn becomes the owner, and a step cannot own an objective", () => {
  const owner = [{ id: personOf(solenn), amount: null }];
  changeField(claire, { ...edit, field: "link:owner", from: [], to: owner });
  expect(loadEngagement(claire, bakery).engagement.links).toContainEqual({
    role: "owner",
    from: objective,
    to: personOf(solenn),
    amount: null,
  });
  expect(() =>
    changeField(claire, {
      ...edit,
      changeId: "change-0005",
      field: "link:owner",
      from: owner,
      to: [{ id: `${bakery}-photos`, amount: null }],
    }),
  ).toThrow("invalid");
});

test("an item cannot point into the other client's engagement", () => {
  expect(() =>
    changeField(claire, {
      ...edit,
      field: "link:owner",
      from: [],
      to: [{ id: personOf(stranger), amount: null }],
    }),
  ).toThrow("not_found");
});

test("an added item is there for the others; an observer adds nothing; a replay adds it once", () => {
  const asked = {
    engagementId: bakery,
    changeId: "add-0001",
    id: "new-persona",
    kind: "persona",
    data: { name: "Familles du bourg" },
  } as const;
  addItem(solenn, asked);
  addItem(solenn, asked);
  expect(
    loadEngagement(claire, bakery).engagement.items.filter((item) => item.kind === "persona"),
  ).toMatchObject([{ id: "new-persona", data: { name: "Familles du bourg" } }]);
  expect(() => addItem(odile, { ...asked, changeId: "add-0002" })).toThrow("forbidden");
  expect(() => addItem(stranger, { ...asked, changeId: "add-0003" })).toThrow("not_found");
  expect(() => addItem(claire, { ...asked, kind: "vision", changeId: "add-0004" })).toThrow(
    "invalid",
  );
});

test("an archived item is gone with its links, and comes back whole", () => {
  const input = { engagementId: bakery, changeId: "arch-0001", itemId: `${bakery}-photos` };
  archiveItem(claire, input);
  const without = loadEngagement(claire, bakery).engagement;
  expect(without.items.some((item) => item.id === input.itemId)).toBe(false);
  expect(without.links.some((link) => link.from === input.itemId)).toBe(false);
  restoreItem(claire, { ...input, changeId: "arch-0002" });
  const back = loadEngagement(claire, bakery).engagement;
  expect(back.links.some((link) => link.from === input.itemId)).toBe(true);
  expect(() => archiveItem(odile, { ...input, changeId: "arch-0003" })).toThrow("forbidden");
  expect(() => archiveItem(stranger, { ...input, changeId: "arch-0004" })).toThrow("not_found");
});

test("a step is moved before another", () => {
  const order = () =>
    loadEngagement(claire, bakery)
      .engagement.items.filter((item) => item.kind === "step")
      .map((item) => item.id);
  expect(order()).toEqual([`${bakery}-photos`, `${bakery}-sheet`]);
  moveItem(yann, {
    engagementId: bakery,
    changeId: "move-0001",
    itemId: `${bakery}-sheet`,
    before: `${bakery}-photos`,
  });
  expect(order()).toEqual([`${bakery}-sheet`, `${bakery}-photos`]);
});
