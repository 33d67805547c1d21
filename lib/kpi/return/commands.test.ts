import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import { addItem, archiveItem } from "@/lib/engagement/edit/commands";
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
import { typeReturn } from "./commands";
import { channelReturns } from "./queries";

const card = "c-card";
const asked = { today: "2026-03-12", window: "week" } as const;

beforeEach(() => {
  stage();
  addItem(claire, {
    engagementId: bakery,
    changeId: newId(),
    id: card,
    kind: "channel",
    data: { name: "Carte de fidélité", state: "active", weeklyHours: 0, monthlyCost: 5900 },
  });
});

type Input = Parameters<typeof typeReturn>[1];
const typed = (viewer: typeof claire, more: Partial<Input> = {}) =>
  typeReturn(viewer, {
    engagementId: bakery,
    changeId: newId(),
    channelId: card,
    month: "2026-02",
    type: "margin",
    from: null,
    to: 54_000,
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
const row = (viewer = claire) => channelReturns(viewer, bakery, asked).channels[0];
const items = () =>
  loadEngagement(claire, bakery).engagement.items.filter(({ kind }) => kind === "return");

describe("the return of a channel", () => {
  it("is typed for a month, counted against what that month cost, and remembered", () => {
    typed(solenn);
    expect(row()).toMatchObject({ counted: ["2026-02"], cost: 5900, returned: 54_000 });
    expect(row()?.roi).toBeCloseTo((54_000 / 5900 - 1) * 100);
    expect(db.select().from(changes).all().at(-1)).toMatchObject({
      itemId: items()[0]?.id,
      field: "item",
      by: "solenn",
    });
  });

  it("is mended in its place, taken away, and typed once however often it is sent", () => {
    const changeId = newId();
    typed(yann, { changeId });
    typed(yann, { changeId });
    expect(items()).toHaveLength(1);
    typed(yann, { from: 54_000, to: 60_000 });
    expect(items()).toMatchObject([{ data: { amount: 60_000, month: "2026-02", type: "margin" } }]);
    typed(yann, { from: 60_000, to: null });
    expect(items()).toEqual([]);
    expect(row()?.returned).toBeNull();
  });

  it("says theirs where it is no longer what was seen, and makes one of several", () => {
    typed(yann);
    expect(refusal(() => typed(solenn, { to: 1 }))).toEqual({ reason: "conflict", theirs: 54_000 });
    addItem(claire, {
      engagementId: bakery,
      changeId: newId(),
      kind: "return",
      data: { month: "2026-02", amount: 6000 },
      links: { channel: [{ id: card, amount: null }] },
    });
    expect(row()?.returned).toBe(60_000);
    typed(yann, { from: 60_000, to: 61_000 });
    expect(items()).toMatchObject([{ data: { amount: 61_000 } }]);
  });

  it("is refused for a month to come, for what is no channel, and for one that is gone", () => {
    expect(refusal(() => typed(claire, { month: "2999-01" }))).toMatchObject({ reason: "invalid" });
    const gone = { reason: "not_found" };
    expect(refusal(() => typed(claire, { channelId: `${bakery}-clients` }))).toEqual(gone);
    archiveItem(claire, { engagementId: bakery, changeId: newId(), itemId: card });
    expect(refusal(() => typed(claire))).toEqual(gone);
  });

  it("is typed by those who edit alone; the other client and suppliers find nothing", () => {
    expect(refusal(() => typed(odile))).toEqual({ reason: "forbidden" });
    expect(channelReturns(odile, bakery, asked)).toMatchObject({ mayEdit: false });
    for (const viewer of [stranger, malo])
      expect(refusal(() => typed(viewer))).toEqual({ reason: "not_found" });
    expect(refusal(() => typed(erwan))?.reason).toMatch(/forbidden|not_found/);
    expect(refusal(() => channelReturns(erwan, bakery, asked))).toEqual({ reason: "not_found" });
    expect(refusal(() => channelReturns(stranger, bakery, asked))).toEqual({ reason: "not_found" });
    expect(refusal(() => typed(stranger, { engagementId: florist }))).toEqual({
      reason: "not_found",
    });
    expect(items()).toEqual([]);
  });
});
