import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, checks } from "@/db/tables/account";
import { items } from "@/db/tables/engagement";
import { at, now } from "@/lib/clock";
import { loadEngagement } from "@/lib/engagement/queries";
import { exportEngagement } from "@/lib/exchange/engagement/queries";
import { listNotes } from "@/lib/note/queries";
import { claire, malo, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { longestNote } from "./carry/rules";
import { checkQuestions } from "./catalogue/rules";
import {
  answerCheck,
  createCheck,
  eraseCheck,
  eraseOwnCheck,
  finishCheck,
  noteCheckOpened,
  openFromCheck,
  purgeChecks,
  renewCheck,
  withdrawCheck,
} from "./commands";
import { findCheck, listChecks, livingCheck, readCheck } from "./queries";
import { isAnswer, livesMs, resultOf, unknownAnswer } from "./rules";

beforeEach(stage);

const handed = (viewer = claire) =>
  createCheck(viewer, { company: "Cidrerie du Pont", locale: "fr" });
const answered = (viewer = claire, value = 1) => {
  const { id, token } = handed(viewer);
  for (const { key } of checkQuestions) answerCheck({ checkId: id, question: key, value });
  finishCheck({ checkId: id });
  return { checkId: id, token };
};
const opening = { name: "Cidrerie du Pont", strapline: "1 chai, Finistère" };

test("a sign counts with half of its questions, the whole with five signs and ten answers", () => {
  const all = (value: number) => Object.fromEntries(checkQuestions.map(({ key }) => [key, value]));
  expect(resultOf(all(3))).toMatchObject({ overall: 100, band: "high", first: "direction" });
  expect(resultOf(all(0))).toMatchObject({ overall: 0, band: "low" });
  expect(resultOf({})).toMatchObject({ overall: null, first: null, given: 0, asked: 15 });
  expect(resultOf(all(unknownAnswer))).toMatchObject({ overall: null, given: 0, unknown: true });
  const one = resultOf({ "direction.goal": 2, "audience.who": 3 });
  expect(one.signs[0]).toEqual({ sign: "direction", score: (100 * 2) / 3, band: "middle" });
  expect(one.signs[1]).toMatchObject({ sign: "audience", score: null, band: null });
  expect(one).toMatchObject({ overall: null, first: "direction", given: 2 });
});

test("the lowest sign is named first, the first of equals on a tie", () => {
  const answers = Object.fromEntries(checkQuestions.map(({ key }) => [key, 2]));
  expect(resultOf({ ...answers, "value.choice": 0, "means.relay": 0 }).first).toBe("value");
});

test("only the catalogue's sentences are answers", () => {
  expect(isAnswer("direction.goal", 3)).toBe(true);
  expect(isAnswer("direction.goal", unknownAnswer)).toBe(true);
  for (const [question, value] of [
    ["direction.goal", 4],
    ["direction.goal", 1.5],
    ["direction.nothing", 1],
    ["__proto__", 1],
  ] as const)
    expect(isAnswer(question, value)).toBe(false);
});

test("a prospect comes by the link, answers, goes away, goes on, and has a result; Claire reads it", () => {
  const { id, token } = handed();
  expect(listChecks(claire)).toMatchObject([{ state: "waiting", given: 0, open: true }]);
  expect(findCheck(token)).toMatchObject({
    id,
    company: "Cidrerie du Pont",
    maker: "Claire Morvan",
  });
  noteCheckOpened(id);
  answerCheck({ checkId: id, question: "direction.goal", value: 0 });
  answerCheck({ checkId: id, question: "direction.goal", value: 2 });
  expect(listChecks(claire)).toMatchObject([{ state: "begun", given: 1 }]);
  expect(() => readCheck(claire, id)).toThrow("not_found");
  finishCheck({ checkId: id });
  expect(readCheck(claire, id)).toMatchObject({ answers: { "direction.goal": 2 } });
  expect(listChecks(claire)).toMatchObject([{ state: "answered" }]);
  expect(JSON.stringify(db.select().from(checks).all())).not.toContain(token);
});

test("nothing is finished that was not begun, and nothing else is answered", () => {
  const { id: checkId } = handed();
  expect(() => finishCheck({ checkId })).toThrow("invalid");
  expect(() => answerCheck({ checkId, question: "direction.goal", value: 9 })).toThrow("invalid");
  expect(() => answerCheck({ checkId: "none", question: "direction.goal", value: 1 })).toThrow(
    "not_found",
  );
});

test("an engagement opens of it once: its language, what was said as a private note, the first thing as an idea", () => {
  const { checkId } = answered();
  const { id } = openFromCheck(claire, { checkId, ...opening });
  const { engagement } = { engagement: loadEngagement(claire, id).engagement };
  expect(engagement).toMatchObject({ ...opening, locale: "fr" });
  const ideas = db.select().from(items).where(eq(items.engagementId, id)).all();
  expect(ideas.filter(({ kind }) => kind === "idea").map(({ data }) => data.text)).toEqual([
    expect.stringContaining("Écrivez une phrase"),
  ]);
  expect(ideas.filter(({ kind }) => ["step", "objective", "persona"].includes(kind))).toEqual([]);
  const [note] = listNotes(claire, id);
  expect(note?.text).toContain("Plus de clients, ou plus de visibilité.");
  expect(JSON.stringify(exportEngagement(claire, id))).not.toContain("Plus de clients, ou plus");
  expect(listChecks(claire)).toMatchObject([{ state: "engaged", engagementId: id }]);
  expect(() => openFromCheck(claire, { checkId, ...opening })).toThrow("conflict");
  expect(() => answerCheck({ checkId, question: "direction.goal", value: 3 })).toThrow("forbidden");
});

test("what was not answered opens nothing, and the longest answers fit a note", () => {
  const { id: checkId } = handed();
  expect(() => openFromCheck(claire, { checkId, ...opening })).toThrow("not_found");
  for (const language of ["fr", "en"] as const) expect(longestNote(language)).toBeLessThan(4000);
});

test("another consultant's check is nobody's but its maker's and the owner's; a client has none", () => {
  const { checkId } = answered();
  expect(listChecks(malo)).toEqual([]);
  for (const verb of [readCheck, (v: typeof malo, id: string) => eraseCheck(v, { checkId: id })])
    expect(() => verb(malo, checkId)).toThrow("not_found");
  for (const verb of [renewCheck, withdrawCheck])
    expect(() => verb(malo, { checkId })).toThrow("not_found");
  expect(() => openFromCheck(malo, { checkId, ...opening })).toThrow("not_found");
  for (const viewer of [yann, solenn, stranger]) {
    expect(() => listChecks(viewer)).toThrow("forbidden");
    expect(() => createCheck(viewer, { company: "X", locale: "fr" })).toThrow("forbidden");
    expect(() => readCheck(viewer, checkId)).toThrow("forbidden");
  }
  const his = answered(malo);
  expect(readCheck(malo, his.checkId).company).toBe("Cidrerie du Pont");
  expect(
    listChecks(claire)
      .map(({ mine }) => mine)
      .sort(),
  ).toEqual([false, true]);
});

test("a link that is renewed or withdrawn opens nothing, nor does what a browser proved by it", () => {
  const { checkId, token } = answered();
  const before = findCheck(token)?.proof;
  const { token: next } = renewCheck(claire, { checkId });
  expect(findCheck(token)).toBeUndefined();
  expect(findCheck(next)?.proof).not.toBe(before);
  withdrawCheck(claire, { checkId });
  expect([findCheck(next), livingCheck(checkId)]).toEqual([undefined, undefined]);
  expect(() => answerCheck({ checkId, question: "direction.goal", value: 1 })).toThrow("not_found");
  expect(readCheck(claire, checkId).result.given).toBe(15);
});

test("a link lives no longer than its maker is of the practice", () => {
  const { token } = handed(malo);
  db.update(accounts).set({ closedAt: now() }).where(eq(accounts.id, "malo")).run();
  expect(findCheck(token)).toBeUndefined();
});

test("prospect and consultant may erase at once: answers, note and link go together", () => {
  const first = answered();
  const { id } = openFromCheck(claire, { checkId: first.checkId, ...opening });
  eraseOwnCheck({ checkId: first.checkId });
  expect(listNotes(claire, id)).toEqual([]);
  expect(() => readCheck(claire, first.checkId)).toThrow("not_found");
  const second = answered();
  eraseCheck(claire, { checkId: second.checkId });
  expect(listChecks(claire).map(({ state, given }) => [state, given])).toEqual([
    ["erased", 0],
    ["erased", 0],
  ]);
  expect(findCheck(second.token)).toBeUndefined();
  expect(() => renewCheck(claire, { checkId: second.checkId })).toThrow("not_found");
});

test("after twelve months the day's work empties it, and its line goes a month later", () => {
  const { checkId, token } = answered();
  const { id } = openFromCheck(claire, { checkId, ...opening });
  const end = now() + livesMs + 1000;
  at(end - 2000, () => expect(purgeChecks(now())).toBe(0));
  expect(db.select().from(checks).get()?.answers).not.toEqual({});
  at(end, () => {
    expect(findCheck(token)).toBeUndefined();
    purgeChecks(now());
    expect(listChecks(claire)).toMatchObject([{ state: "erased", given: 0 }]);
    expect(listNotes(claire, id)).toEqual([]);
  });
  expect(purgeChecks(end + 31 * 86_400_000)).toBe(1);
});
