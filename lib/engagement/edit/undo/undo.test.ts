import { beforeEach, expect, test } from "vitest";
import { at } from "@/lib/clock";
import { historyOf } from "@/lib/history/queries";
import {
  bakery,
  claire,
  erwan,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { loadEngagement } from "../../queries";
import { addItem, archiveItem, changeField } from "../commands";
import { undoChange } from "./commands";

beforeEach(stage);

const objective = `${bakery}-clients`;
const step = `${bakery}-photos`;
const before = "Plus de commandes, Maison Kerleo";
const titled = (changeId: string, from: string, to: string) =>
  ({ engagementId: bakery, changeId, itemId: objective, field: "title", from, to }) as const;
const undo = (of: string, changeId = "undo-00001") => ({ engagementId: bakery, changeId, of });
const item = (id: string) =>
  loadEngagement(claire, bakery).engagement.items.find((one) => one.id === id);
const told = (viewer = yann, asked = {}) => historyOf(viewer, bakery, asked).entries;

test("Yann takes his change back: the title is what it was, and that too is remembered once", () => {
  changeField(yann, titled("change-0001", before, "Cent commandes"));
  expect(told()[0]).toMatchObject({ own: true, undoable: true, item: { name: "Cent commandes" } });
  undoChange(yann, undo("change-0001"));
  undoChange(yann, undo("change-0001"));
  expect(item(objective)?.data).toMatchObject({ title: before });
  expect(told()[0]).toMatchObject({ before: "Cent commandes", after: before });
  expect(told().filter(({ changeId }) => changeId === "undo-00001")).toHaveLength(1);
});

test("what was added goes, what was set aside comes back, who owns a step is as before", () => {
  const { id } = addItem(solenn, {
    engagementId: bakery,
    changeId: "change-0002",
    kind: "tool",
    data: { name: "Canva" },
  });
  undoChange(solenn, undo("change-0002"));
  expect(item(id)).toBeUndefined();
  expect(told(solenn)[0]).toMatchObject({ item: { kind: "tool", name: "Canva" } });

  archiveItem(solenn, { engagementId: bakery, changeId: "change-0003", itemId: step });
  undoChange(solenn, undo("change-0003", "undo-00002"));
  expect(item(step)).toBeDefined();

  const owned = [{ id: personOf(erwan), amount: null }];
  changeField(solenn, {
    engagementId: bakery,
    changeId: "change-0004",
    itemId: step,
    field: "link:owner",
    from: owned,
    to: [{ id: personOf(solenn), amount: null }],
  });
  undoChange(solenn, undo("change-0004", "undo-00003"));
  const owners = loadEngagement(claire, bakery).engagement.links.filter(
    ({ from, role }) => from === step && role === "owner",
  );
  expect(owners.map(({ to }) => to)).toEqual([personOf(erwan)]);
});

test("what somebody changed since is not taken back, and it says whose it is", () => {
  changeField(yann, titled("change-0005", before, "Cent commandes"));
  changeField(solenn, titled("change-0006", "Cent commandes", "Deux cents commandes"));
  expect(told().find(({ changeId }) => changeId === "change-0005")).toMatchObject({
    undoable: false,
  });
  expect(() => undoChange(yann, undo("change-0005"))).toThrowError(
    expect.objectContaining({
      reason: "conflict",
      detail: expect.objectContaining({ by: "solenn" }),
    }),
  );
  expect(item(objective)?.data).toMatchObject({ title: "Deux cents commandes" });
});

test("nobody takes back another's change, an observer none, and a stranger finds nothing", () => {
  changeField(yann, titled("change-0007", before, "Cent commandes"));
  expect(() => undoChange(solenn, undo("change-0007"))).toThrow("forbidden");
  expect(() => undoChange(odile, undo("change-0007"))).toThrow("forbidden");
  expect(() => undoChange(stranger, undo("change-0007"))).toThrow("not_found");
  expect(() => undoChange(yann, undo("change-none"))).toThrow("not_found");
  expect(item(objective)?.data).toMatchObject({ title: "Cent commandes" });
});

test("the history is told by person and page, in pages; neither to suppliers nor to the other client", () => {
  changeField(yann, titled("change-0008", before, "Cent commandes"));
  for (const viewer of [claire, solenn, odile])
    expect(told(viewer)[0]).toMatchObject({ changeId: "change-0008", undoable: false });
  expect(told(claire, { who: "yann" }).map(({ by }) => by?.id)).toEqual(["yann"]);
  expect(told(claire, { page: "adapt" })[0]).toMatchObject({ itemId: objective });
  expect(told(claire, { page: "act" }).every(({ item }) => item?.kind === "step")).toBe(true);
  expect(() => told(erwan)).toThrow("not_found");
  expect(() => told(stranger)).toThrow("not_found");

  for (const turn of Array.from({ length: 70 }, (_, index) => index))
    changeField(
      yann,
      titled(`change-1${turn}00`, turn === 0 ? "Cent commandes" : `${turn}`, `${turn + 1}`),
    );
  const first = historyOf(claire, bakery, {});
  expect(first.entries).toHaveLength(60);
  const rest = historyOf(claire, bakery, { before: first.next ?? "" });
  expect(rest.entries[0]?.after).toBe("10");
  expect(rest.next).toBeNull();
});

test("a step that is done knows the day, however that was said; taking it back takes the day back", () => {
  const state = (changeId: string, from: string, to: string) =>
    changeField(solenn, { ...aboutStep, changeId, field: "state", from, to });
  const aboutStep = { engagementId: bakery, itemId: step };
  const data = () => item(step)?.data;
  at(Date.parse("2026-03-10T09:00:00Z"), () => state("change-0010", "planned", "done"));
  expect(data()).toMatchObject({ state: "done", doneOn: "2026-03-10" });
  expect(told(solenn).filter(({ field }) => field === "doneOn")).toEqual([]);

  state("change-0011", "done", "started");
  expect(data()).toMatchObject({ state: "started", doneOn: null });
  undoChange(solenn, undo("change-0011", "undo-00010"));
  expect(data()).toMatchObject({ state: "done", doneOn: "2026-03-10" });

  state("change-0012", "done", "planned");
  state("change-0013", "planned", "done");
  undoChange(solenn, undo("change-0013", "undo-00011"));
  expect(data()).toMatchObject({ state: "planned", doneOn: null });
});
