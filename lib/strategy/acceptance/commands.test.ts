import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import { today } from "@/lib/clock";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { bakery, claire, odile, personOf, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { acceptObjective } from "./commands";
import { acceptance, termsOf } from "./rules";

beforeEach(stage);

let count = 0;
const changeId = () => `accept-${count++}`;

/** An objective with its indicator, values and dates: ready to be agreed on. */
function orders(): string {
  const { id: kpi } = addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "kpi",
    data: { name: "Commandes en ligne", source: "manual" },
    links: { owner: [{ id: personOf(solenn), amount: null }] },
  });
  return addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "objective",
    data: {
      title: "Passer de 38 à 85 commandes par semaine",
      startValue: 38,
      startDay: "2026-01-12",
      target: 85,
      startsOn: "2026-01-19",
      deadline: "2026-06-30",
    },
    links: { measures: [{ id: kpi, amount: null }] },
  }).id;
}

function look(id: string) {
  const reading = read(loadEngagement(claire, bakery).engagement, today());
  const objective = reading.item(id) as Item<"objective">;
  return { terms: termsOf(reading, objective), acceptance: acceptance(reading, objective) };
}

const accept = (viewer: typeof claire, itemId: string, terms = look(itemId).terms) =>
  acceptObjective(viewer, { engagementId: bakery, changeId: changeId(), itemId, terms });

test("decider and consultant accept, the history says so, and the letter goes out when the deadline moves", () => {
  const id = orders();
  accept(yann, id);
  expect(look(id).acceptance).toMatchObject({ stands: false, decider: true, consultant: false });
  accept(claire, id);
  expect(look(id).acceptance).toMatchObject({ stands: true });
  expect(db.select().from(changes).all().at(-1)).toMatchObject({
    itemId: id,
    field: "event:accept",
    by: "claire",
  });

  changeField(solenn, {
    engagementId: bakery,
    changeId: changeId(),
    itemId: id,
    field: "deadline",
    from: "2026-06-30",
    to: "2026-09-30",
  });
  expect(look(id).acceptance).toMatchObject({ stands: false, changed: ["deadline"] });
});

test("one accepts what one read: terms that changed meanwhile are a conflict", () => {
  const id = orders();
  const seen = { ...look(id).terms, target: 80 };
  expect(() => accept(yann, id, seen)).toThrow("conflict");
  expect(look(id).acceptance.decider).toBe(false);
});

test("nothing is agreed on before it can be measured and has dates", () => {
  expect(() => accept(yann, `${bakery}-clients`)).toThrow("invalid");
});

test("contributors and observers do not accept", () => {
  const id = orders();
  expect(() => accept(solenn, id)).toThrow("forbidden");
  expect(() => accept(odile, id)).toThrow("forbidden");
});

test("for another client's decider the objective does not exist", () => {
  const id = orders();
  expect(() => accept(stranger, id)).toThrow("not_found");
});
