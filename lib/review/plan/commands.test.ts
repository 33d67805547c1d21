import { beforeEach, expect, test } from "vitest";
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
import { of } from "@/lib/testing/review";
import { closeReview } from "../hold/commands";
import { listReviews } from "../queries";
import { cancelReview, planReview } from "./commands";

beforeEach(stage);

const asked = () => ({
  ...of(bakery),
  on: "2026-03-19",
  time: "14:30",
  place: "Boutique de Quimper",
  attendees: [personOf(yann), personOf(solenn)],
});
const planned = (by = yann) => listReviews(by, bakery).planned;

test("Solenn plans a review, and everybody sees when, where and with whom", () => {
  planReview(solenn, asked());
  expect(planned(odile)).toMatchObject([
    {
      day: "2026-03-19",
      time: "14:30",
      place: "Boutique de Quimper",
      attendees: [{ name: "Yann Kerleo" }, { name: "Solenn Le Goff" }],
    },
  ]);
});

test("a day that does not exist, and a guest who is no person of this place, are refused", () => {
  expect(() => planReview(claire, { ...asked(), on: "2026-02-30" })).toThrow();
  expect(() => planReview(claire, { ...asked(), attendees: ["bakery-clients"] })).toThrow(
    "invalid",
  );
  expect(() => planReview(claire, { ...asked(), attendees: ["nobody"] })).toThrow("not_found");
  expect(planned()).toEqual([]);
});

test("an observer plans none; at the florist’s the bakery’s reviews do not exist; a supplier sees none", () => {
  expect(() => planReview(odile, asked())).toThrow("forbidden");
  expect(() => planReview(stranger, asked())).toThrow("not_found");
  expect(() => listReviews(stranger, bakery)).toThrow("not_found");
  expect(() => listReviews(erwan, bakery)).toThrow("not_found");
});

test("a review is called off by who edits, and never once it was held", () => {
  const { reviewId } = planReview(claire, asked());
  expect(() => cancelReview(odile, { ...of(bakery), reviewId })).toThrow("forbidden");
  expect(() => cancelReview(stranger, { ...of(bakery), reviewId })).toThrow("not_found");
  cancelReview(yann, { ...of(bakery), reviewId });
  expect(planned()).toEqual([]);
  const held = planReview(claire, asked()).reviewId;
  closeReview(claire, { ...of(bakery), reviewId: held });
  expect(() => cancelReview(claire, { ...of(bakery), reviewId: held })).toThrow("conflict");
  expect(loadEngagement(odile, bakery).engagement.events.map(({ kind }) => kind)).toContain(
    "freeze",
  );
});
