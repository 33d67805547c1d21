import { beforeEach, expect, test } from "vitest";
import { historyOf } from "@/lib/history/queries";
import { bakery, claire, odile, personOf, solenn, stage, stranger } from "@/lib/testing/cast";
import { loadEngagement } from "../../queries";
import { addItem, changeField } from "../commands";
import { copyItem } from "./commands";

beforeEach(stage);

const asked = {
  engagementId: bakery,
  changeId: "copy-0001",
  itemId: "line",
  id: "line-copy",
  name: "Annonces, copie",
};
const months = [{ month: "2026-03", planned: 12_000, spent: 9_000 }];
const lines = () =>
  loadEngagement(claire, bakery).engagement.items.filter(({ kind }) => kind === "budget");

function aLine() {
  for (const [id, label] of [
    ["line", "Annonces"],
    ["last", "Photos"],
  ] as const)
    addItem(claire, {
      engagementId: bakery,
      changeId: `add-${id}-1`,
      id,
      kind: "budget",
      data: { label, months },
      links: { serves: [{ id: `${bakery}-clients`, amount: null }] },
    });
}

test("Solenn copies a line of the budget: it stands after its original, planned and unspent, and is remembered", () => {
  aLine();
  expect(copyItem(solenn, asked)).toEqual({ id: "line-copy" });
  copyItem(solenn, asked);
  expect(lines().map(({ data }) => "label" in data && data.label)).toEqual([
    "Annonces",
    "Annonces, copie",
    "Photos",
  ]);
  expect(lines()[1]?.data).toMatchObject({
    months: [{ month: "2026-03", planned: 12_000, spent: 0 }],
  });
  expect(loadEngagement(claire, bakery).engagement.links).toContainEqual({
    role: "serves",
    from: "line-copy",
    to: `${bakery}-clients`,
    amount: null,
  });
  const [last] = historyOf(claire, bakery, {
    who: null,
    page: null,
    before: null,
  } as never).entries;
  expect(last).toMatchObject({ field: "item" });
});

test("a copied objective is a draft that nobody accepted, with its owner", () => {
  const objective = `${bakery}-clients`;
  changeField(claire, {
    engagementId: bakery,
    changeId: "own-00001",
    itemId: objective,
    field: "link:owner",
    from: [],
    to: [{ id: personOf(solenn), amount: null }],
  });
  copyItem(claire, { ...asked, itemId: objective, id: "second", name: "Un autre" });
  const { engagement } = loadEngagement(claire, bakery);
  expect(engagement.items.find(({ id }) => id === "second")?.data).toMatchObject({
    title: "Un autre",
    status: "draft",
  });
  expect(engagement.links).toContainEqual(
    expect.objectContaining({ role: "owner", from: "second", to: personOf(solenn) }),
  );
});

test("an observer copies nothing, of what there is one of there is no second, a stranger finds nothing", () => {
  aLine();
  expect(() => copyItem(odile, asked)).toThrow("forbidden");
  const vision = loadEngagement(claire, bakery).engagement.items.find(
    ({ kind }) => kind === "vision",
  );
  expect(() => copyItem(claire, { ...asked, itemId: vision?.id ?? "" })).toThrow("invalid");
  expect(() => copyItem(stranger, asked)).toThrow("not_found");
});
