import { beforeEach, expect, test } from "vitest";
import { addItem, archiveItem, changeField, restoreItem } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { bakery, claire, erwan, florist, odile, solenn, stage, stranger } from "@/lib/testing/cast";
import { createKpi } from "./commands";
import { kpiSheet } from "./queries";

const orders = "orders";
const today = "2026-03-12";

beforeEach(() => {
  stage();
  createKpi(claire, {
    engagementId: bakery,
    changeId: newId(),
    id: orders,
    data: { name: "Commandes", grain: "weekly" },
  });
});

const reason = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};

test("an indicator is mended field by field, noted upon, removed and brought back with its notes", () => {
  changeField(solenn, {
    engagementId: bakery,
    changeId: newId(),
    itemId: orders,
    field: "target",
    from: null,
    to: 85,
  });
  addItem(solenn, {
    engagementId: bakery,
    changeId: newId(),
    kind: "annotation",
    data: { day: "2026-02-27", text: "Bouton" },
    links: { measures: [{ id: orders, amount: null }] },
  });
  const seen = kpiSheet(claire, bakery, orders, today);
  expect(seen).toMatchObject({
    data: { name: "Commandes", target: 85 },
    catalogue: null,
    objective: null,
    measured: false,
    mayEdit: true,
    happened: [{ kind: "annotation", text: "Bouton" }],
  });
  const place = () => ({ engagementId: bakery, changeId: newId(), itemId: orders });
  archiveItem(claire, place());
  expect(reason(() => kpiSheet(claire, bakery, orders, today))).toBe("not_found");
  restoreItem(claire, place());
  expect(kpiSheet(claire, bakery, orders, today)).toEqual(seen);
});

test("an observer reads it; a supplier and the other client find nothing", () => {
  expect(kpiSheet(odile, bakery, orders, today).mayEdit).toBe(false);
  expect(reason(() => kpiSheet(erwan, bakery, orders, today))).toBe("not_found");
  expect(reason(() => kpiSheet(stranger, bakery, orders, today))).toBe("not_found");
  expect(reason(() => kpiSheet(claire, florist, orders, today))).toBe("not_found");
  expect(reason(() => kpiSheet(claire, bakery, `${bakery}-clients`, today))).toBe("not_found");
});
