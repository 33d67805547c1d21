import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { at } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { questions } from "./catalogue/rules";
import { answerQuestion, openRound, retainLevel, retainRest, revealRound } from "./commands";
import { makeStepOfLift } from "./lift/commands";
import { answeredNow, maturityOverview, myRound } from "./queries";

const today = "2026-03-12";
let roundId = "";

beforeEach(() => {
  stage();
  roundId = open(claire);
});

const open = (viewer: Viewer) =>
  openRound(viewer, {
    engagementId: bakery,
    changeId: newId(),
    form: "full",
    openedOn: "2026-01-20",
  }).roundId;
const answer = (viewer: Viewer, question: string, value: number, engagementId = bakery) =>
  answerQuestion(viewer, { engagementId, changeId: newId(), roundId, question, value });
const reveal = (viewer: Viewer) =>
  revealRound(viewer, { engagementId: bakery, changeId: newId(), roundId });
const retain = (viewer: Viewer, question: string, value: number) =>
  retainLevel(viewer, { engagementId: bakery, changeId: newId(), roundId, question, value });
const lift = (viewer: Viewer, question: string, from: number) =>
  makeStepOfLift(viewer, { engagementId: bakery, changeId: newId(), question, from });
const everything = (viewer: Viewer, level: number) => {
  for (const { key } of questions) answer(viewer, key, level);
};
const remembered = (field: string) =>
  db
    .select()
    .from(changes)
    .all()
    .filter((change) => change.field === field);

test("Yann opens a round and is remembered; a second one of the same form is the same", () => {
  expect(open(yann)).toBe(roundId);
  expect(remembered("round")).toMatchObject([
    { by: "claire", itemId: roundId, after: { opened: "2026-01-20", form: "full" } },
  ]);
  expect(myRound(yann, bakery)).toMatchObject({ roundId, answered: 0, asked: 42, given: {} });
});

test("observers and suppliers open and answer nothing; at the florist's there is no such round", () => {
  for (const viewer of [odile, erwan]) {
    expect(() => open(viewer)).toThrow("forbidden");
    expect(() => answer(viewer, "vision.change", 2)).toThrow("forbidden");
    expect(() => myRound(viewer, bakery)).toThrow("forbidden");
  }
  expect(() => open(stranger)).toThrow("not_found");
  expect(() => answer(stranger, "vision.change", 2)).toThrow("not_found");
  expect(() => answer(stranger, "vision.change", 2, florist)).toThrow("not_found");
  expect(() => myRound(stranger, bakery)).toThrow("not_found");
  expect(myRound(stranger, florist)).toBeNull();
});

test("Yann answers, closes, comes back to the first question without an answer, and changes his mind", () => {
  answer(yann, "vision.conviction", 3);
  answer(yann, "vision.direction", 1);
  answer(yann, "vision.direction", 2);
  expect(myRound(yann, bakery)).toMatchObject({
    given: { "vision.conviction": 3, "vision.direction": 2 },
    resumeAt: "vision.change",
    answered: 2,
    asConsultant: false,
  });
  expect(remembered("answer:vision.direction")).toMatchObject([
    { by: "yann", before: null, after: 1, audience: "consultants" },
    { by: "yann", before: 1, after: 2, audience: "consultants" },
  ]);
});

test("an answer sent again after a lost connection counts once", () => {
  const sent = {
    engagementId: bakery,
    changeId: newId(),
    roundId,
    question: "vision.change",
    value: 1,
  };
  answerQuestion(yann, sent);
  answer(yann, "vision.change", 3);
  answerQuestion(yann, sent);
  expect(myRound(yann, bakery)?.given).toEqual({ "vision.change": 3 });
  expect(() => answerQuestion(solenn, sent)).toThrow("invalid");
});

test("only social media may not concern a business, and a question must exist", () => {
  answer(yann, "channels.social", -1);
  answer(yann, "channels.website", -2);
  expect(myRound(yann, bakery)?.given).toEqual({ "channels.social": -1, "channels.website": -2 });
  expect(() => answer(yann, "channels.website", -1)).toThrow("invalid");
  expect(() => answer(yann, "channels.nothing", 1)).toThrow("not_found");
});

test("before the reveal each sees their own answers alone, the consultant all of them", () => {
  everything(yann, 4);
  answer(solenn, "vision.change", 1);
  everything(claire, 2);
  const sees = (viewer: Viewer) => JSON.stringify(maturityOverview(viewer, bakery, today));
  expect(myRound(solenn, bakery)?.given).toEqual({ "vision.change": 1 });
  for (const viewer of [solenn, odile]) {
    const seen = maturityOverview(viewer, bakery, today);
    expect(seen.latest).toBeUndefined();
    expect(seen.open?.people).toBeNull();
    expect(sees(viewer)).not.toMatch(/sheets|gaps|vision\.change|measurement\.origin/);
  }
  // nor in the shape that every page, file and share is made from
  expect(loadEngagement(solenn, bakery).engagement.rounds).toEqual([]);
  expect(maturityOverview(claire, bakery, today).open?.people).toEqual(
    expect.arrayContaining([
      { person: personOf(yann), count: 42 },
      { person: personOf(solenn), count: 1 },
    ]),
  );
  expect(maturityOverview(claire, bakery, today).latest).toMatchObject({
    revealed: false,
    series: "consultant",
    overall: 50,
  });
  expect(() => maturityOverview(stranger, bakery, today)).toThrow("not_found");
  expect(() => maturityOverview(malo, bakery, today)).toThrow("not_found");
  expect(() => maturityOverview(erwan, bakery, today)).toThrow("not_found");
});

test("the consultant's answers are the consultant's, whatever is asked for", () => {
  answer(claire, "vision.change", 2);
  expect(myRound(claire, bakery)).toMatchObject({
    asConsultant: true,
    given: { "vision.change": 2 },
  });
  reveal(claire);
  expect(loadEngagement(yann, bakery).engagement.rounds[0]?.answers).toMatchObject([
    { series: "consultant", question: "vision.change", value: 2 },
  ]);
});

test("the consultant reveals, once, and then nobody changes what they had answered", () => {
  expect(() => reveal(claire)).toThrow("invalid");
  answer(yann, "vision.change", 4);
  for (const viewer of [yann, solenn, odile, erwan])
    expect(() => reveal(viewer)).toThrow("forbidden");
  expect(() => reveal(malo)).toThrow("not_found");
  at(Date.UTC(2026, 2, 12), () => reveal(claire));
  const { engagement } = loadEngagement(odile, bakery);
  expect(engagement.rounds[0]?.answers).toMatchObject([{ question: "vision.change", value: 4 }]);
  expect(engagement.events).toMatchObject([
    { kind: "reveal", at: Date.UTC(2026, 2, 12), data: { round: roundId } },
  ]);
  expect(maturityOverview(odile, bakery, today).latest?.roundId).toBe(roundId);
  expect(() => answer(yann, "vision.change", 2)).toThrow("conflict");
  expect(() => reveal(claire)).toThrow("conflict");
  expect(myRound(yann, bakery)).toBeNull();
});

test("both sides retain a level beside what each had answered", () => {
  answer(yann, "measurement.origin", 4);
  answer(claire, "measurement.origin", 1);
  expect(() => retain(claire, "measurement.origin", 2)).toThrow("conflict");
  reveal(claire);
  expect(maturityOverview(yann, bakery, today).latest?.gaps).toMatchObject([
    { question: "measurement.origin", self: 4, consultant: 1, class: "discuss", agreed: null },
  ]);
  for (const viewer of [solenn, odile, erwan])
    expect(() => retain(viewer, "measurement.origin", 2)).toThrow("forbidden");
  expect(() => retain(stranger, "measurement.origin", 2)).toThrow("not_found");
  retain(yann, "measurement.origin", 3);
  retain(claire, "measurement.origin", 2);
  expect(maturityOverview(yann, bakery, today).latest?.gaps).toMatchObject([
    { self: 4, consultant: 1, agreed: 2 },
  ]);
  expect(remembered("retained:measurement.origin")).toMatchObject([
    { by: "yann", before: null, after: 3, audience: "all" },
    { by: "claire", before: 3, after: 2 },
  ]);
});

test("what hardly differs is settled in one go, at the lower level; what is to discuss waits", () => {
  everything(yann, 3);
  everything(claire, 2);
  answer(yann, "vision.change", 4);
  reveal(claire);
  const input = { engagementId: bakery, changeId: newId(), roundId };
  expect(() => retainRest(solenn, input)).toThrow("forbidden");
  expect(() => retainRest(malo, input)).toThrow("not_found");
  expect(retainRest(yann, input)).toEqual({ retained: 41 });
  expect(retainRest(yann, input)).toEqual({ retained: 0 });
  expect(maturityOverview(yann, bakery, today).latest).toMatchObject({
    series: "agreed",
    answered: 41,
  });
  expect(accountOf(yann)).toBe(remembered("retained:tools.fit")[0]?.by);
});

test("a next level becomes a step, once, in the engagement's language", () => {
  const { stepId } = lift(yann, "measurement.origin", 1);
  expect(lift(claire, "measurement.origin", 1)).toEqual({ stepId });
  const step = loadEngagement(yann, bakery).engagement.items.find((item) => item.id === stepId);
  expect(step).toMatchObject({
    kind: "step",
    data: { maturityQuestion: "measurement.origin", effortHours: 2, state: "planned" },
  });
  expect(step?.kind === "step" && step.data.what.length > 0 && step.data.why).toMatch(
    /^Origine des clients/,
  );
  expect(remembered("item").some((change) => change.itemId === stepId)).toBe(true);
  expect(() => lift(odile, "measurement.origin", 1)).toThrow("forbidden");
  expect(() => lift(erwan, "measurement.origin", 1)).toThrow("forbidden");
  expect(() => lift(stranger, "measurement.origin", 1)).toThrow("not_found");
  expect(() => lift(yann, "measurement.origin", 4)).toThrow("not_found");
});

test("two rounds: the second is read beside the first", () => {
  everything(yann, 1);
  reveal(claire);
  roundId = openRound(claire, {
    engagementId: bakery,
    changeId: newId(),
    form: "full",
    openedOn: "2026-05-20",
  }).roundId;
  everything(yann, 2);
  expect(maturityOverview(yann, bakery, today).latest).toMatchObject({ overall: 25 });
  reveal(claire);
  const seen = maturityOverview(odile, bakery, today);
  expect(seen.earlier).toEqual({ openedOn: "2026-01-20" });
  expect(seen.latest).toMatchObject({
    overall: 50,
    progress: { series: "self", overall: { delta: 25, stable: false } },
  });
});

test("how far a round is: one's own count, and for the consultants that of whoever is furthest", () => {
  answer(yann, "vision.change", 2);
  answer(yann, "vision.direction", 1);
  expect(answeredNow(yann, bakery)).toBe(2);
  expect(answeredNow(claire, bakery)).toBe(2);
  expect(answeredNow(solenn, bakery)).toBe(0);
  expect(answeredNow(odile, bakery)).toBe(0);
  expect(() => answeredNow(stranger, bakery)).toThrow("not_found");
});
