import { describe, expect, it } from "vitest";
import type { Finding, Value } from "@/lib/coherence/finding";
import { gallery, wayOf } from "@/lib/testing/gallery";
import { sentence } from "./coherence";
import { type Locale, locales } from "./locale";

// Every way in which a rule speaks, said of names that begin with a vowel or an h, of nothing, of one, of two and of many.

const names = ["Instagram", "Hôtel du Port", "Annonces d’été"];
const somebody = ["Enora Kervella", "Hélène Aubry", "Yann Kerleo"];
const counts = [0, 1, 2, 1234];

const ways = new Map(gallery().map(({ finding }) => [wayOf(finding), finding]));
const said = (locale: Locale) =>
  [...ways.values()].flatMap((finding) =>
    counts.flatMap((n) => {
      const { severity: _, ...words } = sentence(spoken(finding, n), locale);
      return Object.values(words)
        .filter((text) => text !== null)
        .map((text) => ({ rule: finding.rule, text }));
    }),
  );

describe("in French", () => {
  const all = said("fr");
  // What stands inside quotation marks is a name: nothing before it elides.
  const bare = all.map(({ rule, text }) => ({ rule, text: text.replace(/«[^»]*»/g, "«»") }));

  it("elides before a vowel and a mute h", () => {
    const open =
      /(?<![\p{L}’-])(de|que|le|la|ne|se|je|jusque|lorsque|puisque) (?=[aeiouyàâéèêëîïôöûùh])/iu;
    expect(wrong(bare, open)).toEqual([]);
  });

  it("says nothing and one in the singular, two and more in the plural", () => {
    expect(wrong(bare, /(?<![\d\u00a0,])[01] (?!mois|fois|plus)\p{L}+s(?!\p{L})/u)).toEqual([]);
    expect(
      wrong(
        bare,
        /(?<![\d,])(2|1\u00a0234) (levier|étape|objectif|semaine|jour|personne|texte|mot-clé|profil|sujet|autre|outil)(?!\p{L})/u,
      ),
    ).toEqual([]);
  });

  it("keeps a figure and its unit on one line", () => {
    expect(wrong(all, /\d (h|€|%|min)(?!\p{L})|\d [\d]{3}(?!\d)| [:;!?»]|« |'/u)).toEqual([]);
    expect(all.some(({ text }) => /1\u00a0h(?!\p{L})/u.test(text))).toBe(true);
    expect(all.some(({ text }) => text.includes("1\u00a0234\u00a0€"))).toBe(true);
  });
});

describe("in English", () => {
  const all = said("en");

  it("says one in the singular, nothing, two and more in the plural", () => {
    const nouns = "objective|channel|week|day|month|step|keyword|topic|text|profile|tool";
    expect(wrong(all, new RegExp(`(?<![\\d,.])1 ((${nouns})s|people)\\b`))).toEqual([]);
    expect(wrong(all, new RegExp(`(?<![\\d.])(0|2|1,234) (${nouns}|person)\\b`))).toEqual([]);
    expect(wrong(all, /\ba (?!euro|one\b)[aeio]\p{L}+/iu)).toEqual([]);
  });
});

it("begins with a capital, a figure or a quotation mark, whoever has no name", () => {
  for (const locale of locales)
    for (const finding of ways.values()) {
      const { title, evidence } = sentence(spoken(finding, 1, [""], [""]), locale);
      expect([title, evidence].join("\n"), finding.rule).not.toMatch(/^\p{Ll}/mu);
    }
});

it("blames nobody", () => {
  const harsh =
    /\b(faute|erreurs?|mauvaise?s?|échecs?|échoue\p{L}*|néglig\p{L}*|oublié\p{L}*|incapables?|ignorants?|pire|fault|wrong|bad(ly)?|fail\p{L}*|neglect\p{L}*|forgot\p{L}*|unable|worst|lazy|blame\p{L}*)(?!\p{L})/iu;
  for (const locale of locales) expect(wrong(said(locale), harsh)).toEqual([]);
});

function wrong(all: readonly { rule: string; text: string }[], pattern: RegExp): string[] {
  return [
    ...new Set(
      all.filter(({ text }) => pattern.test(text)).map(({ rule, text }) => `${rule}: ${text}`),
    ),
  ];
}

/** The same finding of other names, and with its figures so many. */
function spoken(finding: Finding, n: number, called = names, whom = somebody): Finding {
  const values = Object.entries(finding.values).map(([key, value]) => [
    key,
    other(value, n, called, whom),
  ]);
  return {
    ...finding,
    values: Object.fromEntries(values),
    stakes: { hoursPerWeek: n, monthlyCents: n * 100, yearlyCents: n * 100 },
    deciderNames: finding.deciderNames.map((_, i) => whom[i % whom.length] ?? ""),
  };
}

function other(value: Value, n: number, called: string[], whom: string[]): Value {
  const nth = (list: string[]) => (_: unknown, i: number) => list[i % list.length] ?? "";
  if (typeof value === "number") return n;
  if ("things" in value)
    return { things: value.things.map((one, i) => ({ ...one, name: nth(called)(one, i) })) };
  if ("people" in value) return { people: value.people.map(nth(whom)) };
  if ("quotes" in value) return { quotes: value.quotes.map(nth(called)) };
  if ("cents" in value) return { cents: n * 100 };
  if ("percent" in value) return { percent: n };
  if ("hours" in value) return { hours: n };
  if ("figure" in value) return { figure: n };
  if ("elapsed" in value) return { elapsed: Math.max(1, n) };
  return value;
}
