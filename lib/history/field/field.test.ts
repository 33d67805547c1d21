import { beforeEach, expect, test } from "vitest";
import { at } from "@/lib/clock";
import { changeField } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import {
  bakery,
  type claire,
  erwan,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { historyOfField } from "./queries";

beforeEach(stage);

const asked = { item: `${bakery}-clients`, field: "title" };
const first = "Plus de commandes, Maison Kerleo";
const write = (viewer: typeof claire, minute: number, from: string, to: string) =>
  at(Date.parse("2026-03-02T10:00:00Z") + minute * 60_000, () =>
    changeField(viewer, {
      engagementId: bakery,
      changeId: newId(),
      itemId: asked.item,
      field: "title",
      from,
      to,
    }),
  );

test("a field tells who wrote what and when, one sitting of one person once", () => {
  write(solenn, 0, first, "Deux");
  write(solenn, 5, "Deux", "Deux fois");
  write(yann, 6, "Deux fois", "Trois");
  write(yann, 60, "Trois", "Quatre");
  write(yann, 61, "Quatre", "Trois");
  expect(historyOfField(odile, bakery, asked)).toMatchObject([
    { before: "Deux fois", after: "Trois", by: { name: "Yann Kerleo" } },
    { before: first, after: "Deux fois", by: { name: "Solenn Le Goff" } },
  ]);
});

test("what is no field, and what is not one’s own, is not found", () => {
  expect(historyOfField(yann, bakery, asked)).toEqual([]);
  for (const field of ["item", "event:sign", "hindrance", "link:leads-to", "__proto__"])
    expect(() => historyOfField(yann, bakery, { ...asked, field })).toThrow("not_found");
  for (const viewer of [stranger, erwan])
    expect(() => historyOfField(viewer, bakery, asked)).toThrow("not_found");
});
