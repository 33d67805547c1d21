import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/tables/account";
import { removeMember } from "@/lib/account/people/commands";
import { at, now, today } from "@/lib/clock";
import { openTalk } from "@/lib/conversation/commands";
import { addDays } from "@/lib/engagement/days/rules";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { closeReview, signReview } from "@/lib/review/hold/commands";
import { planReview } from "@/lib/review/plan/commands";
import {
  accountOf,
  bakery,
  claire,
  florist,
  malo,
  personOf,
  solenn,
  stage,
  yann,
} from "@/lib/testing/cast";
import { writeDigests } from "./digest/commands";
import { remindOfSteps } from "./due/commands";
import { claimLetter } from "./post/commands";
import { announceReviews } from "./review/commands";
import { wishLetters } from "./wish/commands";

const of = (engagementId: string) => ({ engagementId, changeId: newId() });
const letters = (kind: string) =>
  db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.kind === kind);
const whom = (kind: string) =>
  letters(kind)
    .map(({ accountId }) => accountId)
    .sort();
const said = (kind: string, accountId: string) =>
  JSON.stringify(letters(kind).filter((row) => row.accountId === accountId));

function step(what: string, endsOn: string, owner = solenn, where = bakery, by = claire) {
  const links = { owner: [{ id: personOf(owner), amount: null }] };
  return addItem(by, { ...of(where), kind: "step", data: { what, endsOn }, links }).id;
}

beforeEach(stage);

describe("steps", () => {
  test("their owners are reminded two days before and on the day after, once, and of no others", () => {
    step("Deux jours", addDays(today(), 2));
    step("Hier", addDays(today(), -1));
    step("Demain", addDays(today(), 1));
    step("Ancien", addDays(today(), -9));
    step("De Yann", addDays(today(), 2), yann);
    expect(remindOfSteps(today())).toBe(2);
    expect(remindOfSteps(today())).toBe(0);
    expect(whom("step-due")).toEqual(["solenn", "yann"]);
    const told = said("step-due", "solenn");
    expect(told).toContain("Deux jours");
    expect(told).toContain("Hier");
    for (const other of ["Demain", "Ancien", "De Yann"]) expect(told).not.toContain(other);
  });

  test("who switched it off, or is of another client, gets nothing", () => {
    wishLetters(solenn, { kind: "step-due", wanted: false });
    step("Photos", addDays(today(), 2));
    expect(remindOfSteps(today())).toBe(0);
  });
});

describe("the Monday letter", () => {
  test("tells what the others did, each what they may see; nothing moved, no letter", () => {
    const later = now() + 30 * 86_400_000;
    expect(writeDigests(later, "2027-01-04")).toBe(0);
    step("Canari de la boulangerie", "2027-01-01", yann);
    step("Canari de la fleuriste", "2027-01-01", malo, florist, malo);
    expect(writeDigests(now(), today())).toBeGreaterThan(0);
    expect(writeDigests(now(), today())).toBe(0);
    expect(said("digest", "yann")).toContain("Canari de la boulangerie");
    expect(said("digest", "rozenn")).toContain("Canari de la fleuriste");
    for (const who of ["yann", "solenn", "odile"])
      expect(said("digest", who)).not.toContain("fleuriste");
    for (const who of ["rozenn", "malo"]) expect(said("digest", who)).not.toContain("boulangerie");
    // A supplier sees their own steps, and no history.
    expect(said("digest", "erwan")).toBe("[]");
    expect(said("digest", "yann")).not.toMatch(/Malo|undefined|null\./);
  });

  test("one that waits is not sent to who left a place it tells of", () => {
    step("Canari", "2027-01-01", yann);
    writeDigests(now(), today());
    removeMember(claire, { engagementId: bakery, accountId: accountOf(solenn) });
    const sent = new Set<string>();
    for (let next = claimLetter(); next; next = claimLetter()) sent.add(next.recipient);
    expect([...sent].some((email) => email.startsWith("solenn"))).toBe(false);
    expect(letters("digest").find(({ accountId }) => accountId === "solenn")?.error).toBe("gone");
  });
});

describe("reviews", () => {
  const plan = (attendees: string[] = []) =>
    planReview(claire, {
      ...of(bakery),
      title: "Revue de mars",
      on: addDays(today(), 5),
      time: "14:30",
      place: "",
      attendees,
    }).reviewId;

  test("those asked to come are told of the day once, and again when it changes; who set it is not", () => {
    const reviewId = plan([personOf(yann), personOf(solenn)]);
    expect(announceReviews(now())).toBe(2);
    expect(announceReviews(now())).toBe(0);
    expect(whom("review-invitation")).toEqual(["solenn", "yann"]);
    expect(letters("review-invitation")[0]?.data).toMatchObject({
      title: "Revue de mars",
      on: addDays(today(), 5),
      time: "14:30",
    });
    changeField(yann, {
      ...of(bakery),
      itemId: reviewId,
      field: "plannedAt",
      from: `${addDays(today(), 5)}T14:30`,
      to: `${addDays(today(), 6)}T10:00`,
    });
    expect(announceReviews(now())).toBe(1);
    expect(whom("review-invitation")).toEqual(["solenn", "solenn", "yann"]);
  });

  test("nobody of another client, no supplier, and nobody after a day has passed", () => {
    plan();
    announceReviews(now());
    for (const other of ["rozenn", "malo", "erwan"])
      expect(whom("review-invitation")).not.toContain(other);
    db.delete(outbox).run();
    at(now() + 2 * 86_400_000, () => expect(announceReviews(now())).toBe(0));
  });

  test("the minutes leave once both sides signed", () => {
    const reviewId = plan([personOf(yann), personOf(solenn)]);
    const { frozen } = closeReview(claire, { ...of(bakery), reviewId });
    signReview(claire, { ...of(bakery), reviewId, frozen });
    announceReviews(now());
    expect(whom("review-report")).toEqual([]);
    signReview(yann, { ...of(bakery), reviewId, frozen });
    announceReviews(now());
    announceReviews(now());
    expect(whom("review-report")).toEqual(["solenn", "yann"]);
  });
});

test("a talk that calls on somebody writes to them", () => {
  const itemId = step("Photos", "2027-01-01");
  openTalk(claire, { ...of(bakery), itemId, text: "À toi ?", mentions: [personOf(solenn)] });
  expect(whom("mention")).toEqual(["solenn"]);
});
