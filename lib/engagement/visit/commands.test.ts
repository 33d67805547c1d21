import { beforeEach, expect, test } from "vitest";
import { at } from "@/lib/clock";
import { bakery, stage, stranger, yann } from "@/lib/testing/cast";
import { noteVisit } from "./commands";

beforeEach(stage);

const hour = 3_600_000;
const seen = (moment: number) => at(moment, () => noteVisit(yann, bakery));

test("what is new counts from the end of the visit before, however often one looks again", () => {
  expect(seen(100 * hour)).toBeNull();
  expect(seen(100.2 * hour)).toBeNull();
  expect(seen(150 * hour)).toBe(100.2 * hour);
  expect(seen(150.1 * hour)).toBe(100.2 * hour);
});

test("a stranger's visit is no visit", () => {
  expect(() => noteVisit(stranger, bakery)).toThrow("not_found");
});
