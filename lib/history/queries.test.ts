import { beforeEach, describe, expect, test } from "vitest";
import { at } from "@/lib/clock";
import type { Finding } from "@/lib/coherence/finding";
import { changeField } from "@/lib/engagement/edit/commands";
import type { ToldTurn } from "@/lib/engagement/findings/course/rules";
import { newId } from "@/lib/engagement/ids";
import { formatter } from "@/lib/format/format";
import { translator } from "@/lib/i18n/translator";
import { bakery, erwan, odile, solenn, stage, stranger } from "@/lib/testing/cast";
import { historyOf } from "./queries";
import { narrowTurns } from "./rules";
import { askedOfHistory } from "./schema";
import { isToldByField, sentence } from "./sentence";
import { turnSentence } from "./turn-sentence";

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

describe("what became of findings", () => {
  const finding = (rule: string, name: string, kind: "channel" | "step" = "channel") =>
    ({
      id: `${rule}:${name}`,
      rule,
      items: [{ kind, id: name }],
      leads: { kind, id: name },
      values: { count: 2, thing: { things: [{ kind, name }] } },
    }) as unknown as Finding;
  const facebook = finding("fad", "Facebook");
  const late = finding("late-step", "Photos", "step");
  const told = (
    turn: ToldTurn["turn"],
    findings: Finding[],
    by: string | null = null,
  ): ToldTurn => ({
    turn,
    findings,
    by,
    account: by && "solenn",
    since: "2026-03-02",
    until: "2026-03-02",
    at: now,
  });
  const said = (locale: "fr" | "en", ...turn: Parameters<typeof told>) =>
    turnSentence(told(...turn), {
      t: translator(locale, "history"),
      f: formatter(locale),
      fieldName: () => null,
      ruleName: (rule) =>
        ({ fad: "Levier choisi par mode", "late-step": "Étape en retard" })[rule] ?? null,
    });

  test("is said in a plain sentence, by whom where one person settled it", () => {
    expect(said("fr", "found", [facebook])).toBe(
      "Un constat est apparu\u00a0: Levier choisi par mode («\u00a0Facebook\u00a0»)",
    );
    expect(said("fr", "found", [facebook, late], "Solenn Le Bris")).toBe(
      "2 constats sont apparus\u00a0: Levier choisi par mode («\u00a0Facebook\u00a0») et Étape en retard («\u00a0Photos\u00a0»)",
    );
    expect(said("fr", "settled", [late], "Solenn Le Bris")).toBe(
      "Solenn a réglé un constat\u00a0: Étape en retard («\u00a0Photos\u00a0»)",
    );
    expect(said("en", "settled", [late])).toBe("A finding is settled: Étape en retard (“Photos”)");
    expect(said("en", "returned", Array(6).fill(late))).toMatch(/^6 findings .+ and 2 others$/);
  });

  test("is narrowed as changes are: by who settled it, and by the page it is about", () => {
    const turns = [told("found", [facebook, late], "Solenn"), told("settled", [late], "Solenn")];
    expect(narrowTurns(turns, {})).toEqual(turns);
    expect(narrowTurns(turns, { who: "solenn" })).toEqual([turns[1]]);
    expect(narrowTurns(turns, { who: "yann" })).toEqual([]);
    expect(narrowTurns(turns, { page: "adapt" })).toEqual([{ ...turns[0], findings: [facebook] }]);
    expect(narrowTurns(turns, { page: "act" }).map(({ turn }) => turn)).toEqual([
      "found",
      "settled",
    ]);
  });
});
