import { describe, expect, it } from "vitest";
import { typedFigure } from "./rules";

const value = (text: string) => {
  const read = typedFigure(text);
  return read.ok ? read.value : read.issue;
};

describe("a figure that a person types", () => {
  it("is read with a comma, spaces, a percent sign or euros", () => {
    expect(value("39,2")).toBe(39.2);
    expect(value("39,2 %")).toBe(39.2);
    expect(value("1 284")).toBe(1284);
    expect(value("1\u00a0284,50\u00a0€")).toBe(1284.5);
    expect(value("1\u202f284")).toBe(1284);
    expect(value("€1,284.50")).toBe(1284.5);
    expect(value("1.284,50")).toBe(1284.5);
    expect(value("12.5")).toBe(12.5);
    expect(value("−3")).toBe(-3);
    expect(value(",5")).toBe(0.5);
    expect(value("1.284.000")).toBe(1284000);
  });

  it("is no value, and not zero, where nothing is typed", () => {
    expect(value("")).toBe(null);
    expect(value("   ")).toBe(null);
    expect(value("0")).toBe(0);
  });

  it("is refused where it is a word, a sum or a muddle", () => {
    for (const text of ["six", "12 commandes", "1+1", "%", "1,2,3", "1.2,3.4", "1e5", "0x10", "٣"])
      expect(value(text), text).toBe("not_a_number");
    expect(value("9999999999999999")).toBe("too_large");
  });
});
