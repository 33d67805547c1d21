import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rawDatabase } from "@/db/client";
import { createEngagement } from "@/lib/engagement/commands";
import { addItem } from "@/lib/engagement/edit/commands";
import { claire, malo, stage, stranger } from "@/lib/testing/cast";
import { catchUp } from "./catch-up";
import { refreshShown } from "./commands";
import { otherEngagements, portfolioOf, pressing } from "./queries";
import type { Asked } from "./schema";

const all: Asked = { q: "", stage: null, show: "all", sort: "name", down: false, page: 1 };
const inAll = 42;

beforeEach(() => {
  stage();
  for (let place = 2; place < inAll; place += 1)
    createEngagement(claire, { name: `Maison ${place}`, openedOn: "2026-03-01" });
});
afterEach(() => void vi.restoreAllMocks());

const counted = () =>
  portfolioOf(claire, all).lines.filter(({ summary }) => summary !== null).length;

test("a page waits for a few summaries only, however many are behind, and says how many still are", () => {
  expect(refreshShown(claire, all)).toEqual({ shown: inAll - 8, all: inAll - 8 });
  expect(counted()).toBe(8);
});

test("the rest is written once nobody waits, and then nothing is behind", async () => {
  await Promise.all([catchUp(claire, all), catchUp(claire, all)]);
  expect(counted()).toBe(inAll);
  expect(refreshShown(claire, all)).toEqual({ shown: 0, all: 0 });
});

test("what changed is read again before what was never read, wherever it stands", async () => {
  refreshShown(claire, all);
  const { id } = portfolioOf(claire, all).lines.find(({ summary }) => summary) ?? { id: "" };
  addItem(claire, { engagementId: id, changeId: "late-0001", kind: "step", data: late });
  refreshShown(claire, { ...all, q: "nothing is called so" }, 1);
  expect(portfolioOf(claire, { ...all, show: "late" }).lines.map((line) => line.id)).toEqual([id]);
});

test("a member's portfolio and the client's stay theirs while everything is brought up to date", async () => {
  await catchUp(claire, all);
  for (const viewer of [malo, stranger]) await catchUp(viewer, all);
  expect(portfolioOf(malo, all).lines.map(({ name }) => name)).toEqual(["Rozenn Fleurs"]);
  expect(portfolioOf(stranger, all).lines).toEqual([]);
  expect(otherEngagements(stranger).map(({ name }) => name)).toEqual(["Rozenn Fleurs"]);
});

test("the page asks the database as often for many engagements as for few", async () => {
  await catchUp(claire, all);
  const asked = () => {
    const prepare = vi.spyOn(rawDatabase(), "prepare");
    refreshShown(claire, all);
    portfolioOf(claire, all);
    pressing(claire);
    otherEngagements(claire);
    const count = prepare.mock.calls.length;
    prepare.mockRestore();
    return count;
  };
  const many = asked();
  stage();
  await catchUp(claire, all);
  expect(many).toBe(asked());
  expect(many).toBeLessThanOrEqual(10);
});

const late = { what: "Afficher les horaires", endsOn: "2020-01-01" };
