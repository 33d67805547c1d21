import { expect, test } from "vitest";
import { shownNumber } from "./numeral";

test("what is being typed stays as it is typed, until somebody else changes the value", () => {
  expect(shownNumber(null, 1234.5, "fr")).toBe("1234,5");
  expect(shownNumber("1 234,50", 1234.5, "fr")).toBe("1 234,50");
  expect(shownNumber("95", 90, "fr")).toBe("90");
  expect(shownNumber("", 90, "fr")).toBe("90");
  expect(shownNumber("", null, "fr")).toBe("");
  expect(shownNumber("six", 90, "fr")).toBe("six");
});
