import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import { pointChanges } from "@/db/tables/kpi";
import { archiveItem } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import {
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { createKpi } from "../setup/commands";
import { typeValue } from "./commands";

const orders = "orders";
const monday = "2026-02-02";

beforeEach(() => {
  stage();
  createKpi(claire, {
    engagementId: bakery,
    changeId: newId(),
    id: orders,
    data: { name: "Commandes en ligne", grain: "weekly", aggregation: "sum" },
  });
});

const typed = (viewer: typeof claire, more: Partial<Parameters<typeof typeValue>[1]> = {}) =>
  typeValue(viewer, {
    engagementId: bakery,
    changeId: newId(),
    kpiId: orders,
    day: monday,
    from: null,
    to: 57,
    ...more,
  });
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return { reason: error.reason, ...error.detail };
    throw error;
  }
};
const series = () => loadEngagement(claire, bakery).engagement.series;

describe("a value typed in", () => {
  it("stands for its week from the Monday on, and is remembered", () => {
    typed(solenn, { day: "2026-02-05" });
    expect(series()).toEqual([{ kpi: orders, segment: "", points: [[monday, 57, null]] }]);
    expect(db.select().from(pointChanges).all()).toMatchObject([
      { kpiId: orders, beforeNumerator: null, afterNumerator: 57, by: "solenn", importId: null },
    ]);
    expect(db.select().from(changes).all().at(-1)).toMatchObject({
      itemId: orders,
      field: `point:${monday}`,
      before: null,
      after: 57,
      by: "solenn",
    });
  });

  it("is changed only by who saw the one that stands", () => {
    typed(solenn);
    expect(refusal(() => typed(yann, { to: 60 }))).toMatchObject({
      reason: "conflict",
      theirs: 57,
      by: "solenn",
    });
    typed(yann, { from: 57, to: 60 });
    expect(series()[0]?.points).toEqual([[monday, 60, null]]);
  });

  it("goes away when it is emptied, and is then no zero", () => {
    typed(solenn);
    typed(solenn, { from: 57, to: null });
    expect(series()).toEqual([]);
    expect(db.select().from(pointChanges).all()).toHaveLength(2);
  });

  it("is written once though it is sent twice", () => {
    const changeId = newId();
    expect(typed(solenn, { changeId })).toEqual(typed(solenn, { changeId }));
    expect(db.select().from(pointChanges).all()).toHaveLength(1);
    expect(refusal(() => typed(yann, { changeId }))).toEqual({ reason: "invalid" });
  });

  it("is refused for a week that has not begun and for an indicator set aside", () => {
    expect(refusal(() => typed(solenn, { day: "2999-01-01" }))).toEqual({
      reason: "invalid",
      issue: "not_begun",
    });
    archiveItem(claire, { engagementId: bakery, changeId: newId(), itemId: orders });
    expect(refusal(() => typed(solenn))).toEqual({ reason: "not_found" });
    expect(refusal(() => typed(solenn, { kpiId: `${bakery}-clients` }))).toEqual({
      reason: "not_found",
    });
  });

  it("is refused to who only looks, and the other client sees no indicator at all", () => {
    expect(refusal(() => typed(odile))).toEqual({ reason: "forbidden" });
    expect(refusal(() => typed(erwan))).toEqual({ reason: "forbidden" });
    for (const foreigner of [malo, stranger])
      expect(refusal(() => typed(foreigner))).toEqual({ reason: "not_found" });
    expect(refusal(() => typed(malo, { engagementId: florist }))).toEqual({ reason: "not_found" });
    expect(series()).toEqual([]);
  });
});

describe("an indicator", () => {
  it("comes from the catalogue with its unit, direction and way of adding up", () => {
    const { id } = createKpi(solenn, {
      engagementId: bakery,
      changeId: newId(),
      catalogue: "search_ctr",
    });
    const item = loadEngagement(solenn, bakery).engagement.items.find((one) => one.id === id);
    expect(item?.data).toMatchObject({
      name: "Taux de clic dans Google",
      unit: "percent",
      aggregation: "ratio_of_sums",
      direction: "up",
      followed: true,
    });
  });

  it("needs a name, a known key and the right to edit", () => {
    const make = (viewer: typeof claire, more: object) =>
      refusal(() => createKpi(viewer, { engagementId: bakery, changeId: newId(), ...more }));
    expect(make(claire, {})).toEqual({ reason: "invalid", issue: "name" });
    expect(make(claire, { catalogue: "gold" })).toEqual({ reason: "invalid", issue: "catalogue" });
    expect(make(odile, { catalogue: "sessions" })).toEqual({ reason: "forbidden" });
    expect(make(stranger, { catalogue: "sessions" })).toEqual({ reason: "not_found" });
  });
});
