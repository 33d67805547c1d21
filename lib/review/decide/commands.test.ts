import { beforeEach, expect, test } from "vitest";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
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
import { letter, of, stageReview } from "@/lib/testing/review";
import { beginReview, closeReview } from "../hold/commands";
import { readReview } from "../queries";
import { draftDecision, dropDecision, settleDecision } from "./commands";

let review = "";
beforeEach(() => {
  stage();
  review = stageReview(bakery);
  beginReview(claire, { ...of(bakery), reviewId: review });
});

const gap = () => ({ ...of(bakery), reviewId: review, point: `gap:${letter}` });
const draft = (by = yann, type: "plan" | "accept" = "plan") =>
  draftDecision(by, { ...gap(), type }).decisionId;
const give = (decisionId: string, reason: string) =>
  changeField(solenn, { ...of(bakery), itemId: decisionId, field: "reason", from: "", to: reason });
const settle = (decisionId: string, reason: string, by = yann, type: "plan" | "accept" = "plan") =>
  settleDecision(by, { ...of(bakery), decisionId, seen: { type, reason } });
const onTheGap = () =>
  readReview(yann, bakery, review).agenda.find(({ kind }) => kind === "gap")?.decision;
const steps = () =>
  loadEngagement(claire, bakery).engagement.items.filter(({ kind }) => kind === "step").length;

test("one chooses, another writes the reason, it is decided, and it is a step of its owner", () => {
  const id = draft();
  expect(draft(solenn)).toBe(id);
  expect(onTheGap()).toMatchObject({ type: "plan", takenOn: null });
  give(id, "Remettre la fiche au comptoir");
  const owner = [{ id: personOf(solenn), amount: null }];
  changeField(yann, { ...of(bakery), itemId: id, field: "link:owner", from: [], to: owner });
  const { stepId } = settle(id, "Remettre la fiche au comptoir");
  expect(onTheGap()).toMatchObject({
    question: "Abonnés à la lettre\u00a0: que changeons-nous\u202f?",
    choice: "Changer le plan",
    takenOn: expect.any(String),
    lookBackOn: expect.any(String),
    steps: [{ id: stepId, what: "Remettre la fiche au comptoir", owner: "Solenn Le Goff" }],
  });
  expect(readReview(odile, bakery, review).decisions).toHaveLength(1);
});

test("a gap that is accepted leads to no step, only to the day one comes back to it", () => {
  const before = steps();
  const id = draft(yann, "accept");
  give(id, "La saison explique tout.");
  expect(settle(id, "La saison explique tout.", yann, "accept")).toEqual({ stepId: null });
  expect(steps()).toBe(before);
});

test("nothing is decided without a reason, on other words than those on the screen, twice, or once the review is closed", () => {
  const id = draft();
  expect(() => settle(id, "")).toThrow("invalid");
  give(id, "Parce que.");
  expect(() => settle(id, "Parce.")).toThrow("conflict");
  settle(id, "Parce que.");
  expect(() => settle(id, "Parce que.")).toThrow("conflict");
  expect(() => draft()).toThrow("conflict");
  closeReview(claire, { ...of(bakery), reviewId: review });
  expect(() => dropDecision(yann, { ...of(bakery), decisionId: id })).toThrow("conflict");
});

test("before the end it can be taken back, and its step goes with it", () => {
  const before = steps();
  const id = draft();
  give(id, "Parce que.");
  settle(id, "Parce que.");
  expect(steps()).toBe(before + 1);
  dropDecision(yann, { ...of(bakery), decisionId: id });
  expect(steps()).toBe(before);
  expect(onTheGap()).toBeNull();
});

test("an observer follows and decides nothing; for a stranger and a supplier there is nothing to decide", () => {
  const id = draft();
  give(id, "Parce que.");
  const drop = { ...of(bakery), decisionId: id };
  expect(() => draft(odile)).toThrow("forbidden");
  expect(() => settle(id, "Parce que.", odile)).toThrow("forbidden");
  expect(() => dropDecision(odile, drop)).toThrow("forbidden");
  for (const viewer of [stranger, erwan]) {
    expect(() => draft(viewer)).toThrow("not_found");
    expect(() => settle(id, "Parce que.", viewer)).toThrow("not_found");
    expect(() => dropDecision(viewer, drop)).toThrow("not_found");
  }
  expect(onTheGap()).toMatchObject({ takenOn: null });
});

test("a point that is not on the agenda is none", () => {
  const elsewhere = { ...gap(), point: "gap:other" };
  expect(() => draftDecision(yann, { ...elsewhere, type: "plan" })).toThrow("not_found");
});
