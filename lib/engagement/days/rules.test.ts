import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, patientDays } from "./rules";

describe("days", () => {
  it("are counted without a clock", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  });

  it("there and back is the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (n) => {
        expect(addDays(addDays("2026-03-12", n), -n)).toBe("2026-03-12");
      }),
    );
  });

  it("do not count while the business is closed, and closures that overlap count once", () => {
    const august = { from: "2026-08-01", to: "2026-08-21" };
    const half = { from: "2026-08-10", to: "2026-08-31" };
    expect(patientDays("2026-07-25", "2026-09-05", [])).toBe(42);
    expect(patientDays("2026-07-25", "2026-09-05", [august, half])).toBe(11);
    expect(patientDays("2026-08-05", "2026-08-10", [august])).toBe(0);
  });
});
