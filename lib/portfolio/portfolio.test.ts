import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/rules";
import { invite } from "@/lib/account/people/invitation/commands";
import { at } from "@/lib/clock";
import { createEngagement } from "@/lib/engagement/commands";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import { noteVisit } from "@/lib/engagement/visit/commands";
import { bakery, claire, florist, malo, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { refreshShown } from "./commands";
import { portfolioOf, pressing } from "./queries";
import type { Asked } from "./schema";

beforeEach(stage);

const noon = Date.parse("2026-03-12T12:00:00Z");
const day = 86_400_000;
const all: Asked = { q: "", stage: null, show: "all", sort: "name", down: false, page: 1 };

/** The portfolio as somebody opens it at noon, so many days later. */
function opened(viewer: Viewer, asked: Partial<Asked> = {}, later = 0) {
  return at(noon + later * day, () => {
    refreshShown(viewer, { ...all, ...asked });
    return portfolioOf(viewer, { ...all, ...asked });
  });
}
const names = (viewer: Viewer, asked: Partial<Asked> = {}, later = 0) =>
  opened(viewer, asked, later).lines.map(({ name }) => name);
const needs = (viewer: Viewer, later = 0) => {
  opened(viewer, {}, later);
  return at(noon + later * day, () =>
    pressing(viewer).map(({ name, reasons }) => [name, reasons.map(({ why }) => why)]),
  );
};

test("the owner sees every engagement, a member their own, the client none: they consult on nothing", () => {
  expect(names(claire)).toEqual(["Maison Kerleo", "Rozenn Fleurs"]);
  expect(names(malo)).toEqual(["Rozenn Fleurs"]);
  for (const viewer of [yann, solenn, stranger]) {
    expect(opened(viewer)).toMatchObject({ lines: [], counts: { all: 0 } });
    expect(needs(viewer)).toEqual([]);
  }
});

test("a step whose end went by is late by itself the next day, and what changes is read again", () => {
  const step = `${bakery}-photos`;
  const late = (later: number) => opened(claire, { show: "late" }, later).lines.map(({ id }) => id);
  at(noon, () =>
    changeField(yann, {
      engagementId: bakery,
      changeId: "portfolio-0001",
      itemId: step,
      field: "endsOn",
      from: null,
      to: "2026-03-12",
    }),
  );
  expect(late(0)).toEqual([]);
  expect(late(1)).toEqual([bakery]);
  at(noon + day, () =>
    changeField(yann, {
      engagementId: bakery,
      changeId: "portfolio-0002",
      itemId: step,
      field: "state",
      from: "planned",
      to: "done",
    }),
  );
  expect(late(1)).toEqual([]);
});

test("lines are sorted by what is asked, what is not known last both ways", () => {
  at(noon, () => noteVisit(stranger, florist));
  expect(names(claire, { sort: "visit" })).toEqual(["Rozenn Fleurs", "Maison Kerleo"]);
  expect(names(claire, { sort: "visit", down: true })).toEqual(["Rozenn Fleurs", "Maison Kerleo"]);
  expect(names(claire, { sort: "name", down: true })).toEqual(["Rozenn Fleurs", "Maison Kerleo"]);
  expect(opened(claire).counts).toMatchObject({ all: 2, visits: 1 });
});

test("an engagement is new for a month", () => {
  createEngagement(claire, { name: "Cidrerie du Pont", openedOn: "2026-03-10" });
  expect(names(claire, { show: "new" })).toContain("Cidrerie du Pont");
  expect(names(claire, { show: "new" }, 40)).not.toContain("Cidrerie du Pont");
});

test("a review within a week, a client away for three weeks and an invitation left closed need somebody", () => {
  at(noon, () => noteVisit(yann, bakery));
  expect(needs(claire, 20).flat(2)).not.toContain("absent");
  expect(needs(claire, 21)).toContainEqual(["Maison Kerleo", expect.arrayContaining(["absent"])]);

  at(noon + 21 * day, () => {
    addItem(claire, {
      engagementId: florist,
      changeId: "portfolio-0003",
      kind: "review",
      data: { title: "Revue d’avril", plannedAt: "2026-04-08T14:00" },
    });
    invite(claire, {
      engagementId: florist,
      email: "lena@example.com",
      name: "Léna",
      role: "contributor",
      line: "",
    });
  });
  const [first, second] = needs(claire, 24);
  expect(first).toEqual(["Rozenn Fleurs", expect.arrayContaining(["review", "invitation"])]);
  expect(second?.[0]).toBe("Maison Kerleo");
  expect(needs(malo, 24)).toHaveLength(1);
  expect(opened(claire, { show: "review" }, 24).lines.map(({ id }) => id)).toEqual([florist]);
});
