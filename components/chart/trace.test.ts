import { expect, it } from "vitest";
import { trace } from "./trace";

const size = { width: 106, height: 28 };

it("runs from the left edge to the last reading, low at the bottom", () => {
  expect(trace({ values: [0, 5, 10], target: [], ...size })).toEqual({
    line: "M2 24L52 14L102 4",
    aim: "",
    end: [102, 4],
  });
});

it("shares one scale between the readings and their target", () => {
  const { line, aim } = trace({ values: [0, 5], target: [0, 10], ...size });
  expect([line, aim]).toEqual(["M2 24L102 14", "M2 24L102 4"]);
});

it("leaves a gap where there is no reading, and ends on the last one there is", () => {
  const { line, end } = trace({ values: [0, null, 5, 10, null], target: [], ...size });
  expect(line).toBe("M2 24M52 14L77 4");
  expect(end).toEqual([77, 4]);
});

it("draws a lone or flat series without dividing by nothing", () => {
  expect(trace({ values: [7], target: [], ...size }).end).toEqual([102, 24]);
  expect(trace({ values: [], target: [], ...size })).toEqual({ line: "", aim: "", end: undefined });
});
