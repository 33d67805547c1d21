import { expect, it } from "vitest";
import { initials, personColour } from "./person-colour";

it("gives a person the same colour wherever they are seen", () => {
  expect(personColour("claire")).toBe(personColour("claire"));
  const seen = new Set(Array.from({ length: 60 }, (_, n) => personColour(`person ${n}`)));
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `var(--p${n})`));
});

it("abridges a name to two letters, whatever its script", () => {
  expect(initials("Solenn Le Bihan")).toBe("SL");
  expect(initials("yann")).toBe("Y");
  expect(initials("Anne-Marie Quéré")).toBe("AM");
  expect(initials("محمد علي")).toBe("مع");
  expect(initials("🥐 Fournil")).toBe("🥐F");
  expect(initials("  ")).toBe("");
});
