import { describe, expect, it } from "vitest";
import { petal, type Reading, readings, worst } from "./geometry";

const bakery: Reading[] = [
  { sign: "means", score: 97 },
  { sign: "direction", score: 92 },
  { sign: "audience", score: 86 },
  { sign: "value", score: 93 },
  { sign: "synergy", score: 94 },
  { sign: "duplication", score: 96 },
  { sign: "optimisation", score: 59 },
];

describe("the rose", () => {
  it("stands in dial order whatever order the signs come in, whole and within bounds", () => {
    expect(readings(bakery).map(({ sign }) => sign)).toEqual([
      "direction",
      "audience",
      "value",
      "synergy",
      "duplication",
      "optimisation",
      "means",
    ]);
    expect(readings([{ sign: "value", score: 59.6 }])[2]).toEqual({ sign: "value", score: 60 });
    expect(readings([]).every(({ score }) => score === null)).toBe(true);
  });

  it("names the lowest sign under 60 %, and nobody from there up", () => {
    expect(worst(readings(bakery))).toBe("optimisation");
    const calm = bakery.map((one) => ({ ...one, score: Math.max(60, one.score ?? 0) }));
    expect(worst(readings(calm))).toBeUndefined();
    expect(worst(readings([]))).toBeUndefined();
    const tie = bakery.map((one) => ({ ...one, score: 40 }));
    expect(worst(readings(tie))).toBe("direction");
  });

  it("draws a petal as long as its score, with a foot and two even shoulders", () => {
    const cut = { foot: 12.1, base: 22, reach: 100, width: 15.93 };
    expect(petal(0, 92, cut)).toEqual({
      foot: [0, -12.1],
      left: [-15.93, -43.53],
      right: [15.93, -43.53],
      tip: [0, -93.76],
    });
    expect(petal(5, 59, cut).tip).toEqual([-66.31, 15.14]);
  });
});
