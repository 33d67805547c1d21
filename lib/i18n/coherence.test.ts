import { describe, expect, it } from "vitest";
import { check } from "@/lib/coherence/check";
import type { Finding, Value } from "@/lib/coherence/finding";
import { rules } from "@/lib/coherence/registry";
import { limitsOf, thresholds } from "@/lib/coherence/thresholds";
import type { LinkRole } from "@/lib/engagement/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { photographer } from "@/lib/testing/photographer";
import { changed, plan, unlinked, without } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { bigTeam, panic, toolFirst } from "@/lib/testing/stories";
import { ruleWords, sentence, thresholdReason } from "./coherence";
import { locales } from "./locale";
import { messages } from "./messages";

/** Engagements that go wrong in as many ways as there are rules, unnamed things and a long-forgotten one among them. */
function troubled(): Engagement[] {
  const bare = plan("", "2025-01-01");
  for (const kind of ["person", "channel", "persona", "objective", "tool", "step", "kpi"] as const)
    bare.add(kind, kind);
  bare.link("worker", "channel", { person: 1 });
  return [photographer(), toolFirst(), panic(), bigTeam(), soundPlan(), bare.done(), ...damaged()];
}

function damaged(): Engagement[] {
  const sound = soundPlan();
  const linked = (role: LinkRole, from: string, to: string, amount: number | null = null) => ({
    ...sound,
    links: [...sound.links, { role, from, to, amount }],
  });
  const p = plan("Café du Port", "2025-01-01");
  for (let i = 1; i <= 6; i++) p.add("objective", `o${i}`, { title: `Objectif ${i}` });
  const february = (planned: number, spent: number) => [{ month: "2026-02", planned, spent }];
  return [
    p.done(),
    changed(sound, "vision", "vision", { motivation: 0 }),
    {
      ...sound,
      events: sound.events.filter(({ kind }) => !["sign", "read"].includes(kind)),
      items: sound.items.map((item) => ({ ...item, template: ["title"] })),
    },
    {
      ...sound,
      events: sound.events.map((one) => ({ ...one, data: { ...one.data, answer: "no" } })),
    },
    changed(sound, "persona", "regulars", { proofs: [] }),
    unlinked(sound, "reaches", "easter"),
    changed(sound, "channel", "letter", {
      reasonStatus: "opinion",
      reasons: ["seen-on-tv", "other"],
    }),
    unlinked(unlinked(sound, "feeds", "counter"), "feeds", "site"),
    changed(sound, "channel", "site", { purposes: ["retention"] }),
    unlinked(sound, "owner", "customers"),
    linked("analyst", "website", "solenn"),
    unlinked(sound, "measures", "more-loyal"),
    changed(sound, "objective", "more-loyal", { deadline: "2026-12-31" }),
    changed(sound, "objective", "more-orders", { startValue: null, target: null }),
    changed(sound, "decision", "card-first", { lookBack: null }),
    changed(sound, "feedback", "hours", { answer: "", answeredOn: null }),
    without(sound, "ads", "cards", "reserve"),
    unlinked(sound, "serves", "cards"),
    without(sound, "fournil", "window", "cards"),
    changed(changed(sound, "person", "solenn", { weeklyHours: 1 }), "means", "means", {
      weeklyHours: 2,
    }),
    changed(sound, "budget", "cards", { months: february(1000, 90_000) }),
    changed(sound, "step", "pages", { startsOn: "2026-03-20" }),
    linked("depends-on", "photos", "pages"),
    linked("worker", "fournil", "solenn", 20),
    changed(sound, "holding", "domain", { holder: "supplier" }),
    {
      ...changed(without(sound, "photos", "pages"), "kpi", "orders", { direction: "up" }),
      series: sound.series.map((one) => ({
        ...one,
        points: one.points.map(([day, value, below]): (typeof one.points)[number] => [
          day,
          day > "2025-10" ? value / 2 : value,
          below,
        ]),
      })),
    },
  ];
}

const findings: Finding[] = fewOfEach(
  ["2026-03-12", "2026-09-01", "2028-01-01"].flatMap((day) =>
    troubled().flatMap(
      (engagement) =>
        check(engagement, {}, day, {
          hindrances: [{ person: "malo", statement: "no_time", value: 4, planned: false }],
        }).findings,
    ),
  ),
);

/** Up to five findings for each variant of each rule: every sentence is read, none fifty times. */
function fewOfEach(all: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return all.filter(({ rule, values }) => {
    const choices = Object.values(values).filter(
      (value) => typeof value === "object" && "choice" in value,
    );
    const key = `${rule} ${JSON.stringify(choices)}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) <= 5;
  });
}

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
      "6 goals are pursued at once, against the 5 at most that a small team can hold.",
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
      decider: "decided by Enora and Yann",
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
