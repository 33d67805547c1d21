import { expect, test } from "vitest";
import { nestQuotes } from "./quotes";

test("quotation marks inside others take the second form, in both languages", () => {
  expect(
    nestQuotes(
      "«\u00a0Relire la page «\u00a0Comités\u00a0»\u00a0» est terminée, «\u00a0Pain\u00a0» aussi.",
    ),
  ).toBe("«\u00a0Relire la page “Comités”\u00a0» est terminée, «\u00a0Pain\u00a0» aussi.");
  expect(nestQuotes("“Answer the “Baker” letter” is done.")).toBe(
    "“Answer the ‘Baker’ letter” is done.",
  );
  expect(nestQuotes("“Lettre «\u00a0Le Fournil\u00a0»”")).toBe("“Lettre «\u00a0Le Fournil\u00a0»”");
});

test("marks that do not pair are left as people wrote them", () => {
  for (const text of [
    "« Offre « spéciale »",
    "» et « puis «",
    "rien à citer",
    "12” de large, “ ici",
  ])
    expect(nestQuotes(text)).toBe(text);
});
