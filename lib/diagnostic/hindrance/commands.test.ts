import { afterEach, beforeEach, expect, test } from "vitest";
import { db, rawDatabase } from "@/db/client";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { archiveItem } from "@/lib/engagement/edit/commands";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { overviewOf } from "@/lib/engagement/overview/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import { exportEngagement } from "@/lib/exchange/engagement/queries";
import { changesByOthers } from "@/lib/history/queries";
import { type Announcement, hub } from "@/lib/live/hub";
import { readRoom } from "@/lib/live/queries";
import { maturityOverview, myRound } from "@/lib/maturity/queries";
import {
  bakery,
  claire,
  erwan,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { answerHindrance, eraseHindrances, makeStepOfHindrance, markTalkHeld } from "./commands";
import { hindranceMap, myHindrances } from "./queries";

// The key of the statement is the canary: nothing but an answer, or what rests on one, ever names it.
const canary = "marketing_lies";
const heard: Announcement[] = [];

beforeEach(() => {
  stage();
  heard.length = 0;
  hub().tell = (announcement) => heard.push(announcement);
});
afterEach(() => {
  hub().tell = undefined;
});

let count = 0;
const here = () => ({ engagementId: bakery, changeId: `hindrance-${count++}` });
const says = (viewer: Viewer, value: number, statement = canary) =>
  answerHindrance(viewer, { ...here(), statement, value });
const yannWith = { statement: canary, person: personOf(yann) };
const waits = () =>
  loadChecked(claire, bakery).report.findings.some(({ id }) => id.includes(canary));
const lineOf = (statement = canary) =>
  hindranceMap(claire, bakery).lines.find((line) => line.statement.key === statement);

test("everybody answers alone; the consultant sees the map, each person their own", () => {
  says(yann, 4);
  says(yann, 1, "no_time");
  says(solenn, 2);
  expect(myHindrances(yann, bakery)).toEqual({ [canary]: 4, no_time: 1 });
  expect(myHindrances(solenn, bakery)).toEqual({ [canary]: 2 });
  expect(hindranceMap(claire, bakery).lines.map((line) => line.statement.key)).toEqual([
    canary,
    "no_time",
  ]);
  expect(lineOf()).toMatchObject({ highest: 4, median: 3, differ: true, waiting: true });
  expect(hindranceMap(claire, bakery).people.map(({ name }) => name)).toContain("Yann Kerleo");
});

test("the last answer counts, a replayed one once, and one may rather not answer", () => {
  const first = here();
  answerHindrance(yann, { ...first, statement: canary, value: 4 });
  says(yann, 2);
  answerHindrance(yann, { ...first, statement: canary, value: 4 });
  expect(myHindrances(yann, bakery)).toEqual({ [canary]: 2 });
  says(yann, -1);
  expect(myHindrances(yann, bakery)).toEqual({ [canary]: -1 });
  expect(hindranceMap(claire, bakery).lines).toEqual([]);
});

test("who does not answer is refused, and another client's questionnaire does not exist", () => {
  expect(() => says(claire, 4)).toThrow("forbidden");
  expect(() => says(odile, 4)).toThrow("forbidden");
  expect(() => says(erwan, 4)).toThrow("forbidden");
  for (const viewer of [stranger, malo]) {
    expect(() => says(viewer, 4)).toThrow("not_found");
    expect(() => myHindrances(viewer, bakery)).toThrow("not_found");
    expect(() => hindranceMap(viewer, bakery)).toThrow("not_found");
    expect(() => eraseHindrances(viewer, here())).toThrow("not_found");
    expect(() => markTalkHeld(viewer, { ...here(), ...yannWith })).toThrow("not_found");
    expect(() => makeStepOfHindrance(viewer, { ...here(), statement: canary })).toThrow(
      "not_found",
    );
  }
  expect(() => says(yann, 4, "no_such_statement")).toThrow("not_found");
  expect(lineOf()).toBeUndefined();
});

test("the map, the talks and the steps are the consultant's: the client's people are refused", () => {
  says(yann, 4);
  for (const viewer of [yann, solenn, odile, erwan]) {
    expect(() => hindranceMap(viewer, bakery)).toThrow("forbidden");
    expect(() => markTalkHeld(viewer, { ...here(), ...yannWith })).toThrow("forbidden");
    expect(() => makeStepOfHindrance(viewer, { ...here(), statement: canary })).toThrow(
      "forbidden",
    );
  }
});

test("a talk with the person plans the answer, and with them alone", () => {
  says(yann, 4);
  says(solenn, 3);
  expect(waits()).toBe(true);
  markTalkHeld(claire, { ...here(), ...yannWith });
  expect(lineOf()?.answers).toEqual([
    { person: personOf(solenn), value: 3, planned: false },
    { person: personOf(yann), value: 4, planned: true },
  ]);
  expect(waits()).toBe(true);
  markTalkHeld(claire, { ...here(), statement: canary, person: personOf(solenn) });
  expect(waits()).toBe(false);
  expect(() =>
    markTalkHeld(claire, { ...here(), statement: canary, person: personOf(odile) }),
  ).toThrow("not_found");
});

test("a step made of the first move plans the answer, for as long as it stands, and says nothing of it", () => {
  says(yann, 4);
  const change = here();
  const { stepId } = makeStepOfHindrance(claire, { ...change, statement: canary });
  expect(makeStepOfHindrance(claire, { ...change, statement: canary })).toEqual({ stepId });
  const seen = loadEngagement(yann, bakery).engagement.items.find(({ id }) => id === stepId);
  expect(seen?.data).toMatchObject({ effortHours: 1, why: "", state: "planned" });
  expect(JSON.stringify(seen)).toContain("trois phrases vraies");
  expect(JSON.stringify(seen)).not.toContain("mensonge");
  expect(waits()).toBe(false);
  archiveItem(claire, { ...here(), itemId: stepId });
  expect(waits()).toBe(true);
});

test("one erases one's own answers, and the talk that rested on them; the others' stay", () => {
  says(yann, 4);
  says(solenn, 3);
  markTalkHeld(claire, { ...here(), ...yannWith });
  eraseHindrances(yann, here());
  expect(myHindrances(yann, bakery)).toEqual({});
  expect(lineOf()?.answers).toEqual([{ person: personOf(solenn), value: 3, planned: false }]);
  says(yann, 4);
  expect(lineOf()?.answers.find(({ person }) => person === personOf(yann))?.planned).toBe(false);
  expect(() => eraseHindrances(claire, here())).toThrow("forbidden");
  expect(() => eraseHindrances(odile, here())).toThrow("forbidden");
});

test("nobody else ever receives an answer: no read, no export, no change, no announcement, no history", () => {
  says(yann, 4);
  says(solenn, 3);
  markTalkHeld(claire, { ...here(), ...yannWith });
  makeStepOfHindrance(claire, { ...here(), statement: canary });
  for (const viewer of [yann, solenn, odile, erwan]) {
    const told = [
      () => loadEngagement(viewer, bakery),
      () => loadChecked(viewer, bakery).report,
      () => overviewOf(viewer, bakery, 0),
      () => changesByOthers(viewer, bakery, { since: 0, most: 100 }),
      () => readRoom(viewer, bakery),
      () => maturityOverview(viewer, bakery, "2026-03-12"),
      () => myRound(viewer, bakery),
      () => exportEngagement(viewer, bakery),
    ].map(attempted);
    expect(told.join()).not.toContain(canary);
    expect(told.join()).not.toContain("low-motivation");
  }
  expect(attempted(() => myHindrances(solenn, bakery))).toBe(`{"${canary}":3}`);
  // Not even the consultant's file holds it, nor the memory that outlives an erasure, nor what the sockets carry.
  expect(JSON.stringify(exportEngagement(claire, bakery))).not.toContain(canary);
  expect(JSON.stringify(loadEngagement(claire, bakery))).not.toContain(canary);
  expect(JSON.stringify(heard)).not.toContain(canary);
  expect(heard.filter(({ field }) => field === "hindrance").every((one) => !("value" in one))).toBe(
    true,
  );
  expect(JSON.stringify(db.select().from(changes).all())).not.toContain(canary);
  eraseHindrances(yann, here());
  eraseHindrances(solenn, here());
  expect(answerTables()).not.toContain(canary);
});

function attempted(run: () => unknown): string {
  try {
    return JSON.stringify(run()) ?? "";
  } catch (error) {
    return String(error);
  }
}

function answerTables(): string {
  return JSON.stringify(rawDatabase().prepare("select * from answer").all());
}
