import { expect, it } from "vitest";
import { coloursOf, initials, monogram, personColour } from "./person";

it("gives a person the same colour wherever they are seen", () => {
  expect(personColour("claire")).toBe(personColour("claire"));
  const seen = new Set(Array.from({ length: 60 }, (_, n) => personColour(`person ${n}`)));
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `var(--p${n})`));
});

it("gives no two of a group the same while there are six or fewer, and the first always their own", () => {
  for (let n = 0; n < 40; n++) {
    const ids = Array.from({ length: 6 }, (_, i) => `${n} of ${i}`);
    const given = coloursOf(ids);
    expect(new Set(given).size).toBe(6);
    expect(given[0]).toBe(personColour(ids[0] ?? ""));
    expect(coloursOf([...ids, "seventh"])[6]).toBe(personColour("seventh"));
  }
});

it("abridges a name to two letters, whatever its script", () => {
  expect(initials("Solenn Le Bihan")).toBe("SL");
  expect(initials("yann")).toBe("Y");
  expect(initials("Anne-Marie Quéré")).toBe("AM");
  expect(initials("محمد علي")).toBe("مع");
  expect(initials("🥐 Fournil")).toBe("🥐F");
  expect(initials("  ")).toBe("");
});

it("makes a company's two letters of the words that name something", () => {
  expect(monogram("Maison Kerleo")).toBe("MK");
  expect(monogram("Cidrerie du Pont")).toBe("CP");
  expect(monogram("Gîtes de la Ria")).toBe("GR");
  expect(monogram("Librairie L’Embellie")).toBe("LE");
  expect(monogram("Chez le")).toBe("CL");
});
