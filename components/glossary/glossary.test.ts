import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signs } from "@/lib/coherence/finding";
import { messages } from "@/lib/i18n/messages";

const used = new Set([
  // Each finding explains its sign.
  ...signs.map((sign) => `sign-${sign}`),
  ...globSync("{app,components}/**/*.tsx").flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/<Term name="(\w+)"|\bterm="(\w+)"/g)].map(
      ([, name, term]) => name ?? term ?? "",
    );
  }),
]);

test("every word that a page explains is in the glossary, in both languages, and no entry waits for a page", () => {
  for (const locale of ["fr", "en"] as const) {
    const { glossary } = messages[locale];
    expect(Object.keys(glossary).sort()).toEqual([...used].sort());
    for (const text of Object.values(glossary)) expect(text).toMatch(/^\p{Lu}.{20,240}\.$/u);
  }
});
