import { describe, expect, it } from "vitest";
import { check } from "@/lib/coherence/check";
import type { Finding, Value } from "@/lib/coherence/finding";
import { rules } from "@/lib/coherence/registry";
import { limitsOf, thresholds } from "@/lib/coherence/thresholds";
import { gallery } from "@/lib/testing/gallery";
import { changed } from "@/lib/testing/plan";
import { today } from "@/lib/testing/sound-plan";
import { toolFirst } from "@/lib/testing/stories";
import { ruleWords, sentence, thresholdReason } from "./coherence";
import { locales } from "./locale";
import { messages } from "./messages";

const findings = gallery().map(({ finding }) => finding);

it("says every rule in the open, with each of its figures, in both languages", () => {
  for (const locale of locales)
    for (const { id } of rules) {
      const limits: Record<string, number> = limitsOf(id, {});
      const { name, condition, ...rest } = ruleWords(id, limits, locale);
      expect([name, condition, ...Object.values(rest)].join(" "), id).not.toMatch(
        /[{}]|undefined|said\.|rules\./,
      );
      // Moving a figure changes the sentence: none is written into the text.
      for (const limit of Object.keys(limits))
        expect(ruleWords(id, { ...limits, [limit]: 3.5 }, locale).condition, id).not.toBe(
          condition,
        );
      expect(condition, id).not.toMatch(/^[A-ZÀ-Ý]|[.]$/);
    }
});

describe("the words of a finding", () => {
  it("are there for every rule, every part, in both languages", () => {
    for (const locale of locales) {
      const said = messages[locale].coherence.rules;
      expect(Object.keys(said).sort()).toEqual(rules.map(({ id }) => id).sort());
      for (const words of Object.values(said)) {
        expect(Object.keys(words)).toEqual(["title", "evidence", "why", "settle", "action"]);
      }
    }
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(
      rules.map(({ id }) => id).sort(),
    );
  });

  it("are sentences: no key, no hole, no double full stop, one capital first", () => {
    for (const locale of locales) {
      for (const finding of findings) {
        const words = sentence(finding, locale);
        for (const text of [words.title, words.evidence, words.why, words.settle, words.action]) {
          expect(text).not.toMatch(/coherence\.|[{}]|undefined|NaN|\.\.|\s{2}| \.|\( *\)/);
          expect(text).toMatch(/^[\p{Lu}\d«“\p{L}]/u);
        }
        expect(words.evidence).toMatch(/[.!?][»”]?$/);
      }
    }
  });

  it("are typeset: no plain space where a line must not break, no straight apostrophe", () => {
    for (const finding of findings) {
      for (const text of Object.values(sentence(finding, "fr"))) {
        // Names are what people typed.
        const ours = (text ?? "").replace(/«\u00a0.*?\u00a0»/g, "«\u00a0»");
        expect(ours).not.toMatch(/ [:;!?%€»]|« |'|\d\u202f\d/);
      }
      for (const text of Object.values(sentence(finding, "en")))
        expect(text ?? "").not.toMatch(/'|"/);
    }
  });

  it("never blame, and never say tu", () => {
    const harsh =
      /\b(faute|erreur|mauvais|échec|négligé|tu|ton|ta|tes|fault|wrong|bad|failed|neglected)\b/i;
    for (const finding of findings) {
      for (const locale of locales) {
        const { evidence, why, settle } = sentence(finding, locale);
        expect(`${evidence} ${why} ${settle}`).not.toMatch(harsh);
      }
    }
  });

  it("count one and two as they should", () => {
    const one = { ...base("too-many-objectives"), values: values({ count: 6, most: 5 }) };
    expect(sentence(one, "en").evidence).toBe(
      "6 objectives are pursued at once, against the 5 at most that a small team can hold.",
    );
    const skills = (keys: string[]) =>
      sentence(
        {
          ...base("skill-missing"),
          values: values({
            channel: { things: [{ kind: "channel", name: "Blog" }] },
            skills: { terms: "skill", keys },
            count: keys.length,
          }),
        },
        "fr",
      ).evidence;
    expect(skills(["writing"])).toBe(
      "«\u00a0Blog\u00a0» demande un savoir-faire que personne n’a encore\u00a0: rédaction.",
    );
    expect(skills(["writing", "seo"])).toContain(
      "des savoir-faire que personne n’a encore\u00a0: rédaction et référencement.",
    );
  });

  it("say what is at stake and whose decision it is", () => {
    const finding = {
      ...base("no-objective"),
      stakes: { hoursPerWeek: 1.5, monthlyCents: 16_000 },
      deciderNames: ["Enora", "Yann"],
    };
    expect(sentence({ ...finding, values: { channels: 0 } }, "fr")).toMatchObject({
      stakes: "1\u00a0h\u00a030 par semaine et 160\u00a0€ par mois",
      decider: "à décider par Enora et Yann",
    });
    expect(sentence({ ...finding, values: { channels: 0 } }, "en")).toMatchObject({
      stakes: "1.5\u00a0h a week and €160 a month",
      decider: "to be decided by Enora and Yann",
    });
  });

  it("name what nobody named", () => {
    const unnamed = changed(toolFirst(), "tool", "suite", { name: "" });
    const [magic] = check(unnamed, {}, today).findings.filter(({ rule }) => rule === "magic-tool");
    expect(magic && sentence(magic, "fr").title).toBe(
      "«\u00a0sans nom\u00a0»\u00a0: choisi parce qu’on en parle",
    );
  });
});

it("gives the reason of every threshold in both languages", () => {
  for (const locale of locales) {
    const reasons: Record<string, unknown> = messages[locale].coherence.thresholds;
    expect(Object.keys(reasons).sort()).toEqual(["patience", ...Object.keys(thresholds)].sort());
    for (const [rule, named] of Object.entries(thresholds)) {
      expect(Object.keys(reasons[rule] as object)).toEqual(Object.keys(named));
      for (const name of Object.keys(named))
        expect(thresholdReason(rule, name, locale)).toMatch(/\.$/);
    }
  }
});

function base(rule: string): Finding {
  const finding = findings[0];
  if (!finding) throw new Error("no finding");
  return { ...finding, rule };
}

function values(given: Record<string, Value>) {
  return given;
}
