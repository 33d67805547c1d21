import { expect, it } from "vitest";
import { line } from "./line";

const size = { width: 110, height: 30, edge: 5 };

it("holds a value until it is another, leaves a gap without data, and ends at the last", () => {
  const drawn = line(
    [
      { at: 0, value: null },
      { at: 10, value: 0.5 },
      { at: 20, value: 0.5 },
      { at: 30, value: 1 },
      { at: 40, value: null },
      { at: 50, value: 0 },
    ],
    size,
  );
  expect(drawn.path).toBe("M25 15H45H65V5H85M105 25");
  expect(drawn.end).toEqual([105, 25]);
});

it("draws nothing of nothing, and one moment at the end", () => {
  expect(line([], size)).toMatchObject({ path: "", end: null });
  expect(line([{ at: 5, value: 1 }], size).end).toEqual([105, 5]);
});
