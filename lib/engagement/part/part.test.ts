import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/rules";
import { at } from "@/lib/clock";
import { historyOfField } from "@/lib/history/field/queries";
import { historyOf } from "@/lib/history/queries";
import { amountField } from "@/lib/strategy/budget/rules";
import { bakery, claire, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { addItem, changeField } from "../edit/commands";
import { undoChange } from "../edit/undo/commands";
import { loadEngagement } from "../queries";
import { engagementAt } from "../rewind/queries";
import { fieldOf, partOf } from "./rules";

const line = "line-posters";
const march = amountField("2026-03", "planned");
const april = amountField("2026-04", "planned");
const spent = amountField("2026-03", "spent");
const begun = Date.parse("2026-03-02T10:00:00Z");

beforeEach(() => {
  at(begun, () => {
    stage();
    addItem(claire, {
      engagementId: bakery,
      changeId: "line-0001",
      id: line,
      kind: "budget",
      data: { label: "Affiches", months: [{ month: "2026-03", planned: 10_000, spent: 0 }] },
    });
  });
});

const months = (engagement = loadEngagement(claire, bakery).engagement) =>
  engagement.items.flatMap((item) =>
    item.kind === "budget" && item.id === line ? [item.data.months] : [],
  )[0];
let edits = 0;
const write = (viewer: Viewer, field: string, from: unknown, to: unknown) => {
  edits += 1;
  const changeId = `amount-${String(edits).padStart(4, "0")}`;
  changeField(viewer, { engagementId: bakery, changeId, itemId: line, field, from, to } as never);
  return changeId;
};

test("two people in two months of one line, and in the two amounts of one month, are both kept", () => {
  write(yann, march, 10_000, 12_000);
  write(solenn, april, 0, 5_000);
  write(claire, spent, 0, 11_900);
  expect(months()).toEqual([
    { month: "2026-03", planned: 12_000, spent: 11_900 },
    { month: "2026-04", planned: 5_000, spent: 0 },
  ]);
});

test("the second in the same month is told the other's amount and whose it is, one who wrote the whole line too", () => {
  write(yann, march, 10_000, 12_000);
  const conflict = (theirs: unknown, by: string) =>
    expect.objectContaining({
      reason: "conflict",
      detail: expect.objectContaining({ theirs, by }),
    });
  expect(() => write(solenn, march, 10_000, 9_000)).toThrowError(conflict(12_000, "yann"));
  const seen = [{ month: "2026-03", planned: 10_000, spent: 0 }];
  expect(() => write(solenn, "months", seen, [])).toThrowError(conflict(months(), "yann"));
  write(solenn, "months", months(), []);
  expect(() => write(yann, march, 12_000, 13_000)).toThrowError(conflict(0, "solenn"));
  expect(months()).toEqual([]);
});

test("what is no amount, no month or no part of this kind is refused, and nothing is written", () => {
  for (const [field, to] of [
    [march, "12000"],
    [march, null],
    [march, -1],
    [march, 0.5],
    [amountField("2026-13", "planned"), 100],
    ["months.2026-03.wished", 100],
    ["months.2026-03", 100],
    ["label.2026-03.planned", 100],
    ["months.__proto__.planned", 100],
  ] as const)
    expect(() => write(claire, field, field === march ? 10_000 : 0, to)).toThrow("invalid");
  expect(() =>
    changeField(claire, {
      engagementId: bakery,
      changeId: "amount-of-another",
      itemId: `${bakery}-clients`,
      field: march,
      from: 0,
      to: 1,
    }),
  ).toThrow("invalid");
  expect(months()).toEqual([{ month: "2026-03", planned: 10_000, spent: 0 }]);
});

test("an observer writes no amount, and for the other client there is no line", () => {
  expect(() => write(odile, march, 10_000, 1)).toThrow("forbidden");
  expect(() => write(stranger, march, 10_000, 1)).toThrow("not_found");
});

test("each amount has its history, and is taken back without touching the others", () => {
  const first = write(yann, march, 10_000, 12_000);
  write(solenn, april, 0, 5_000);
  expect(historyOfField(claire, bakery, { item: line, field: march })).toMatchObject([
    { before: 10_000, after: 12_000, by: { id: "yann" } },
  ]);
  expect(historyOf(yann, bakery, {}).entries[1]).toMatchObject({ field: march, undoable: true });
  undoChange(yann, { engagementId: bakery, changeId: "undo-00001", of: first });
  expect(months()).toEqual([
    { month: "2026-03", planned: 10_000, spent: 0 },
    { month: "2026-04", planned: 5_000, spent: 0 },
  ]);
  expect(() => historyOfField(claire, bakery, { item: `${bakery}-clients`, field: march })).toThrow(
    "not_found",
  );
});

test("a day is read back through amounts and whole lines alike", () => {
  const hour = (n: number) => begun + n * 3_600_000;
  const known = [months()];
  const doing = [
    () => write(yann, march, 10_000, 12_000),
    () => write(solenn, "months", months(), [{ month: "2026-05", planned: 1, spent: 2 }]),
    () => write(claire, amountField("2026-05", "spent"), 2, 0),
    () => write(claire, amountField("2026-05", "planned"), 1, 0),
  ];
  for (const [step, act] of doing.entries()) {
    at(hour(step + 1), act);
    known.push(months());
  }
  for (const [step, then] of known.entries())
    expect(months(engagementAt(claire, bakery, hour(step)))).toEqual(then);
});

test("months that stand twice are one amount, none of it lost", () => {
  const twice = [
    { month: "2026-03", planned: 1, spent: 2 },
    { month: "2026-03", planned: 10, spent: 20 },
  ];
  const part = partOf(spent);
  expect(part?.read(twice)).toBe(22);
  expect(part?.write(twice, 5)).toEqual([{ month: "2026-03", planned: 11, spent: 5 }]);
  expect([fieldOf(spent), fieldOf("title"), partOf("link:owner")]).toEqual([
    "months",
    "title",
    null,
  ]);
});
