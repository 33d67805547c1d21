import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatter } from "./format";

const fr = formatter("fr");
const en = formatter("en");
const today = "2026-03-12";
const noon = Date.UTC(2026, 2, 12, 11, 0);

describe("figures", () => {
  it("are grouped with the no-break space that the fonts hold, and negatives have a true minus", () => {
    expect(fr.number(1146)).toBe("1\u00a0146");
    expect(fr.number(-1234.5)).toBe("\u22121\u00a0234,5");
    expect(en.number(-1234.5)).toBe("\u22121,234.5");
    expect(fr.number(8.4, { decimals: 2 })).toBe("8,40");
  });

  it("write a share counted 0 to 100, and euros from cents", () => {
    expect(fr.percent(88)).toBe("88\u00a0%");
    expect(fr.percent(39.2)).toBe("39,2\u00a0%");
    expect(en.percent(45)).toBe("45%");
    expect(fr.money(840)).toBe("8,40\u00a0€");
    expect(fr.money(315_000)).toBe("3\u00a0150\u00a0€");
    expect(fr.money(123_450, { decimals: 0 })).toBe("1\u00a0235\u00a0€");
    expect(en.money(-16_000)).toBe("\u2212€160");
  });

  it("carry a sign unless they round to zero", () => {
    expect(fr.signed(4)).toBe("+4");
    expect(fr.signed(-0.1)).toBe("\u22120,1");
    expect(fr.signed(-0.01)).toBe("0");
    expect(fr.number(-0.001)).toBe("0");
    expect(fr.money(-10, { decimals: 0 })).toBe("0\u00a0€");
  });

  it("rank", () => {
    expect([1, 2, 6].map((n) => fr.ordinal(n))).toEqual(["1er", "2e", "6e"]);
    expect(fr.ordinal(1, { feminine: true })).toBe("1re");
    expect([1, 2, 3, 4, 11, 22].map((n) => en.ordinal(n))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "22nd",
    ]);
  });

  it("never hold a thin space or a hyphen, whatever the figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        for (const f of [fr, en]) {
          const all = [
            f.number(n / 7),
            f.percent(n / 7),
            f.money(n),
            f.signed(n / 7),
            f.hours(n / 4),
          ];
          expect(all.join(" ")).not.toMatch(/[\u202f-]/);
        }
      }),
    );
  });

  it("are read back as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const read = fr.money(cents, { decimals: 2 }).replace(/[\u00a0€]/g, "");
        expect(Math.round(Number(read.replace(",", ".").replace("\u2212", "-")) * 100)).toBe(cents);
      }),
    );
  });
});

describe("days", () => {
  it("are written whole, the first of the month as an ordinal in French alone", () => {
    expect(fr.day("2026-03-12")).toBe("12 mars 2026");
    expect(fr.day("2026-03-01")).toBe("1er mars 2026");
    expect(en.day("2026-03-01")).toBe("1 March 2026");
    expect(fr.dayShort("2026-06-30")).toBe("30 juin");
    expect(fr.dayLong("2026-03-19")).toBe("jeudi 19 mars 2026");
    expect(fr.monthShort("2026-02")).toBe("févr.");
    expect(fr.month("2026-02-05")).toBe("février 2026");
  });

  it("are relative under a week, absolute after", () => {
    const say = (day: string) => fr.relativeDay(day, today);
    expect(say("2026-03-12")).toBe("aujourd’hui");
    expect(say("2026-03-11")).toBe("hier");
    expect(say("2026-03-13")).toBe("demain");
    expect(say("2026-03-16")).toBe("lundi");
    expect(say("2026-03-06")).toBe("vendredi dernier");
    expect(en.relativeDay("2026-03-06", today)).toBe("last Friday");
    expect(say("2026-03-19")).toBe("19 mars 2026");
    expect(say("2026-03-05")).toBe("5 mars 2026");
    expect(en.relativeDay("2026-03-11", today)).toBe("yesterday");
  });

  it("do not move when the clocks change", () => {
    expect(fr.relativeDay("2026-03-30", "2026-03-29")).toBe("demain");
    expect(fr.relativeDay("2026-10-24", "2026-10-25")).toBe("hier");
  });
});

describe("time", () => {
  it("says how long ago, then the day in France", () => {
    const say = (ms: number) => fr.relativeTime(noon - ms, noon);
    expect(say(0)).toBe("à l’instant");
    expect(say(-60_000)).toBe("à l’instant");
    expect(say(12_000)).toBe("il y a 12\u00a0s");
    expect(say(2 * 3_600_000)).toBe("il y a 2\u00a0h");
    expect(say(86_400_000)).toBe("hier");
    expect(say(4 * 86_400_000)).toBe("il y a 4\u00a0j");
    expect(say(7 * 86_400_000)).toBe("5 mars 2026");
    expect(en.relativeTime(noon - 4 * 86_400_000, noon)).toBe("4 days ago");
    const lateInGreenwich = Date.UTC(2026, 1, 4, 23, 30);
    expect(fr.relativeTime(lateInGreenwich, noon)).toBe("5 février 2026");
  });

  it("says lengths and clock times as people do", () => {
    expect(fr.hours(1.5)).toBe("1\u00a0h\u00a030");
    expect(fr.hours(4)).toBe("4\u00a0h");
    expect(fr.hours(0.5)).toBe("30\u00a0min");
    expect(en.hours(1.5)).toBe("1.5\u00a0h");
    expect(fr.hours(-1.5)).toBe("\u22121\u00a0h\u00a030");
    expect(fr.duration(65)).toBe("1\u00a0h\u00a005");
    expect(fr.duration(10)).toBe("10\u00a0min");
    expect(fr.clock("14:30")).toBe("14\u00a0h\u00a030");
    expect(fr.clock("09:00")).toBe("9\u00a0h");
    expect(en.clock("14:30")).toBe("14:30");
  });

  it("lists", () => {
    expect(fr.list(["Yann", "Enora", "Claire"])).toBe("Yann, Enora et Claire");
    expect(en.list(["Yann", "Claire"])).toBe("Yann and Claire");
  });
});

describe("euros in English", () => {
  it("have their sign before the figure, thousands by commas, cents only where there are any", () => {
    expect(en.money(9900)).toBe("€99");
    expect(en.money(125_000)).toBe("€1,250");
    expect(en.money(840)).toBe("€8.40");
    expect(en.money(-9900)).toBe("\u2212€99");
    expect(en.around("€")).toEqual({ before: "€" });
    expect(fr.around("€")).toEqual({ after: "€" });
    expect(en.around("%")).toEqual({ after: "%" });
    expect(en.around(undefined)).toEqual({});
  });
});
