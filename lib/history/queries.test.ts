import { beforeEach, describe, expect, test } from "vitest";
import { at } from "@/lib/clock";
import { changeField } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { formatter } from "@/lib/format/format";
import { translator } from "@/lib/i18n/translator";
import { bakery, erwan, odile, solenn, stage, stranger } from "@/lib/testing/cast";
import { historyOf } from "./queries";
import { askedOfHistory } from "./schema";
import { isToldByField, sentence } from "./sentence";

beforeEach(stage);

const day = 86_400_000;
const now = Date.parse("2026-03-30T10:00:00Z");
const title = (daysAgo: number, from: string, to: string) =>
  at(now - daysAgo * day, () =>
    changeField(solenn, {
      engagementId: bakery,
      changeId: newId(),
      itemId: `${bakery}-clients`,
      field: "title",
      from,
      to,
    }),
  );

test("the history goes no further back than is asked", () => {
  title(40, "Plus de commandes, Maison Kerleo", "Un");
  title(8, "Un", "Deux");
  title(0.5, "Deux", "Trois");
  const told = (within?: string) =>
    at(now, () => historyOf(odile, bakery, askedOfHistory.parse({ within })))
      .entries.filter(({ field }) => field === "title")
      .map(({ after }) => after);
  expect(told("day")).toEqual(["Trois"]);
  expect(told("week")).toEqual(["Trois"]);
  expect(told("month")).toEqual(["Trois", "Deux"]);
  expect(told("quarter")).toEqual(["Trois", "Deux", "Un"]);
  expect(told("a century")).toEqual(["Trois", "Deux", "Un"]);
  for (const viewer of [erwan, stranger])
    expect(() => historyOf(viewer, bakery, { within: "day" })).toThrow("not_found");
});

describe("several fields of one thing", () => {
  const change = {
    by: { name: "Solenn Le Bris" },
    item: { kind: "objective" as const, name: "Vendre en ligne" },
    field: "target",
    after: 66,
  };
  const words = {
    t: translator("fr", "history"),
    f: formatter("fr"),
    fieldName: (field: string) => ({ title: "Titre", target: "Cible" })[field] ?? null,
    ruleName: () => null,
  };

  test("are told in one sentence, in the order in which they were changed", () => {
    expect(sentence({ ...change, also: ["title", "title", "hidden"] }, words)).toBe(
      "Solenn a modifié «\u00a0Vendre en ligne\u00a0» (titre et cible)",
    );
  });

  test("are fields: what happens keeps a sentence of its own", () => {
    expect(isToldByField(change)).toBe(true);
    for (const field of ["item", "event:accept", "point:2026-03-02", "remark", "answer:useless"])
      expect(isToldByField({ ...change, field })).toBe(false);
    expect(isToldByField({ ...change, field: "state", after: "done" })).toBe(false);
    expect(isToldByField({ ...change, back: true })).toBe(false);
  });
});

describe("what was changed together", () => {
  const words = (locale: "fr" | "en") => ({
    t: translator(locale, "history"),
    f: formatter(locale),
    fieldName: (field: string) => ({ "link:owner": "Responsable", why: "Raisons" })[field] ?? null,
    ruleName: () => null,
  });
  const campaign = (name: string) => ({
    item: { kind: "presence" as const, name },
    field: "link:owner",
    after: [],
  });
  const solenn = { by: { name: "Solenn Le Bris" } };

  test("is one sentence: the things of which the same was changed stand together", () => {
    const change = { ...solenn, ...campaign("A"), parts: [campaign("B")] };
    expect(sentence(change, words("fr"))).toBe(
      "Solenn a modifié «\u00a0A\u00a0» et «\u00a0B\u00a0» (responsable)",
    );
    expect(sentence({ ...change, back: true }, words("en"))).toBe(
      "Solenn put “A” and “B” back as they were",
    );
    expect(isToldByField(change)).toBe(false);
  });

  test("is one sentence: what was added, then which fields of what", () => {
    const channel = { kind: "channel" as const, name: "Facebook" };
    const change = {
      ...solenn,
      item: { kind: "experiment" as const, name: "" },
      field: "item",
      after: { added: "experiment" },
      parts: [
        { item: channel, field: "why", after: "" },
        { item: channel, field: "link:owner", after: [] },
      ],
    };
    expect(sentence(change, words("fr"))).toBe(
      "Solenn a ajouté une expérience et modifié «\u00a0Facebook\u00a0» (raisons et responsable)",
    );
    expect(sentence(change, words("en"))).toMatch(/^Solenn added an .+ and changed “Facebook” \(/);
  });
});
