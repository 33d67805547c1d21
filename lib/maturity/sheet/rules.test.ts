import { expect, test } from "vitest";
import { notConcerned, unknown } from "../rules";
import { type Given, ratersOf, sheetOf } from "./rules";

const by = (person: string, value: number, series: Given["series"] = "self"): Given => ({
  series,
  person,
  question: "vision.change",
  value,
  confidence: 1,
});
const kept = (...values: number[]) =>
  sheetOf(
    values.map((value, i) => by(`p${i}`, value)),
    "self",
  ).get("vision.change");

test("several people: the lower median, with the lowest and the highest kept", () => {
  expect(kept(1, 2, 4)).toMatchObject({ value: 2, low: 1, high: 4, raters: 3 });
  expect(kept(3, 1)).toMatchObject({ value: 1, low: 1, high: 3 });
  expect(kept(4, 0, 3, 2)).toMatchObject({ value: 2, low: 0, high: 4 });
});

test("those who do not know do not count while somebody does", () => {
  expect(kept(unknown, 3, notConcerned)).toMatchObject({ value: 3, raters: 1 });
  expect(kept(unknown, notConcerned)).toMatchObject({ value: unknown, raters: 0 });
  expect(kept(notConcerned, notConcerned)).toMatchObject({ value: notConcerned });
});

test("series never mix", () => {
  const answers = [by("yann", 4), by("claire", 1, "consultant"), by("claire", 2, "agreed")];
  expect(sheetOf(answers, "self").get("vision.change")?.value).toBe(4);
  expect(sheetOf(answers, "consultant").get("vision.change")?.value).toBe(1);
  expect(sheetOf(answers, "agreed").get("vision.change")?.value).toBe(2);
  expect(ratersOf(answers, "self")).toEqual(["yann"]);
});
