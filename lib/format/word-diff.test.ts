import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff";

const side = (pieces: ReturnType<typeof wordDiff>, without: "gone" | "new") =>
  pieces
    .filter(({ is }) => is !== without)
    .map(({ words }) => words)
    .join("");

test("one word that changed is one piece gone and one new", () => {
  expect(wordDiff("Du pain vivant, pour le bourg.", "Du pain bio, pour le bourg.")).toEqual([
    { words: "Du pain", is: "same" },
    { words: " vivant,", is: "gone" },
    { words: " bio,", is: "new" },
    { words: " pour le bourg.", is: "same" },
  ]);
});

test("whatever the texts, both can be read again from their difference", () => {
  const words = fc.array(fc.constantFrom("pain", "bourg", "le", "🥖", "خبز", "\n", " "), {
    maxLength: 40,
  });
  const text = fc.oneof(
    words.map((list) => list.join(" ")),
    fc.string({ maxLength: 60, unit: "grapheme" }),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pieces = wordDiff(a, b);
      expect(side(pieces, "new")).toBe(a);
      expect(side(pieces, "gone")).toBe(b);
    }),
    { numRuns: 300 },
  );
});

test("a very long text that was all rewritten is told whole and at once", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(" ");
  expect(wordDiff(long("a"), long("b")).map(({ is }) => is)).toEqual(["gone", "new"]);
});
