import { describe, expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { photographer } from "@/lib/testing/photographer";
import { at, plan, without } from "@/lib/testing/plan";
import { edited } from "@/lib/testing/settle";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { bigTeam, panic, toolFirst } from "@/lib/testing/stories";
import { check } from "../check";
import type { Finding } from "../finding";
import { type RuleId, rules } from "../registry";
import { scoresOnceSettled } from "../score";
import type { Answer, Edit } from "./edit";
import { gestures } from "./gestures";
import { editsOf, type Offer, offersOf } from "./offer";

const sound = soundPlan();
const checked = (engagement: Engagement) => check(engagement, { patienceDays: 0 }, today);

// Every way in which the sound plan can lose one thing, the stories of the method, and a workshop with the rest of the troubles.
const all: Engagement[] = [
  photographer(),
  bigTeam(),
  panic(),
  toolFirst(),
  workshop(),
  stuck(),
  studio(),
  keepers(),
  circled(),
  ...(["deadline", "startValue", "startDay", "target", "startsOn"] as const).map((field) =>
    emptied(field),
  ),
  { ...sound, links: sound.links.filter(({ to }) => to !== "more-loyal") },
  ...sound.items.map(({ id }) => without(sound, id)),
  ...sound.links.map((link) => ({
    ...sound,
    links: sound.links.filter((one) => one !== link),
  })),
];

const cases = all.flatMap((engagement) => {
  const reading = read(engagement, today);
  return checked(engagement).findings.flatMap((finding) =>
    offersOf(reading, finding).map((offer) => ({ engagement, reading, finding, offer })),
  );
});

/** What settles these is no gesture: the button leads to the very field, and what is to be done there takes thought or people. */
const noGesture: Partial<Record<RuleId, string>> = {
  "no-decision": "two people sign, each by their own hand",
  "low-motivation":
    "a talk comes first, and what a step makes of it is noted where consultants alone look",
  "template-text": "the words are to be written anew: nobody else's will do",
  "wrong-people": "what to publish for whom is to be thought of, and readers counted again",
  "time-on-peers": "what to publish where is to be thought of, and readers counted again",
  "strategy-not-shared": "each reads the course and says so themselves",
  "no-review": "only a review that was held settles it, however soon one is planned",
};

describe("a gesture made in the panel", () => {
  it("is there for every rule but those of which it is said why not", () => {
    expect(new Set([...Object.keys(gestures), ...Object.keys(noGesture)])).toEqual(
      new Set(rules.map(({ id }) => id)),
    );
    for (const rule of Object.keys(noGesture)) expect(gestures).not.toHaveProperty(rule);
  });

  it("is tried here, each of them", () => {
    const tried = new Set(cases.map(({ finding, offer }) => `${finding.rule} ${offer.key}`));
    const known = Object.entries(gestures).flatMap(([rule, all]) =>
      all.map(({ key }) => `${rule} ${key}`),
    );
    expect(known.filter((one) => !tried.has(one))).toEqual([]);
  });

  it("settles its finding, or what the finding asked for first", () => {
    const left = cases.filter(({ engagement, reading, finding, offer }) => {
      const edits = madeOf(reading, finding, offer, answerTo(offer, finding));
      const still = checked(edited(engagement, edits, at(today))).findings.find(
        ({ id }) => id === finding.id,
      );
      return still !== undefined && where(still) === where(finding);
    });
    expect(left.map(said)).toEqual([]);
  });

  it("of several edits settles whatever is chosen, and raises nothing of the same rule", () => {
    const composed = new Set(
      Object.values(gestures)
        .flat()
        .flatMap(({ key, does }) => (does === "compose" ? [key] : [])),
    );
    let tried = 0;
    for (const { engagement, reading, finding, offer } of cases) {
      if (!composed.has(offer.key)) continue;
      for (const answer of answersTo(offer, finding)) {
        tried += 1;
        const edits = madeOf(reading, finding, offer, answer);
        const after = checked(edited(engagement, edits, at(today))).findings;
        const before = new Set(checked(engagement).findings.map(({ id }) => id));
        expect(after.map(({ id }) => id)).not.toContain(finding.id);
        expect(after.filter(({ id, rule }) => rule === finding.rule && !before.has(id))).toEqual(
          [],
        );
      }
    }
    expect(tried).toBeGreaterThan(30);
  });

  it("brings the sign where the panel said it would, where it settles that finding and nothing else", () => {
    let alike = 0;
    for (const { engagement, reading, finding, offer } of cases) {
      const edits = madeOf(reading, finding, offer, answerTo(offer, finding));
      const before = checked(engagement);
      const after = checked(edited(engagement, edits, at(today)));
      const rest = before.findings.filter(({ id }) => id !== finding.id);
      const same = (a: readonly Finding[], b: readonly Finding[]) =>
        a.map(({ id }) => id).join() === b.map(({ id }) => id).join();
      if (!same(after.findings, rest)) continue;
      // A thing that is stopped, or new, is one thing fewer or more to look at.
      if (JSON.stringify(after.tallies) !== JSON.stringify(before.tallies)) continue;
      alike += 1;
      expect(scoresOnceSettled(before, finding.id).signs).toEqual(after.signs);
    }
    expect(alike).toBeGreaterThan(20);
  });

  it("refuses what was not offered: another's thing, somebody not named, an empty word, an unknown gesture", () => {
    for (const { reading, finding, offer } of cases) {
      const answer = answerTo(offer, finding);
      const made = (key: string, more: Partial<Answer> = {}) =>
        editsOf(reading, finding, key, { ...answer, ...more });
      expect(made("no-such-gesture")).toBe("not_offered");
      expect(made(offer.key, { who: "nobody-here" })).toBe("not_offered");
      if (offer.who?.needed) expect(made(offer.key, { who: null })).toBe("not_offered");
      if (offer.sorts) expect(made(offer.key, { sort: "gossip" })).toBe("not_offered");
      if (offer.asks === "nothing") continue;
      expect(made(offer.key, { choice: " " })).toBe("not_offered");
      if (offer.asks === "thing")
        expect(made(offer.key, { choice: "elsewhere" })).toBe("not_offered");
    }
  });

  it("of several edits is not made where what it rests on has moved on meanwhile", () => {
    const engagement = studio();
    const reading = read(engagement, today);
    const finding = checked(engagement).findings.find(({ rule }) => rule === "budget-overrun");
    if (!finding) throw new Error("the studio spends as planned");
    const [offer] = offersOf(reading, finding);
    if (!offer) throw new Error("the studio has no reserve");
    expect(editsOf(reading, finding, offer.key, answerTo(offer, finding))).toHaveLength(3);
    const seen = `${offer.seen}, as it was`;
    expect(editsOf(reading, finding, offer.key, { ...answerTo(offer, finding), seen })).toBe(
      "moved",
    );
  });
});

function madeOf(
  reading: ReturnType<typeof read>,
  finding: Finding,
  offer: Offer,
  answer: Answer,
): readonly Edit[] {
  const edits = editsOf(reading, finding, offer.key, answer);
  if (typeof edits === "string") throw new Error(`${said({ finding, offer })}: ${edits}`);
  return edits;
}

function answerTo({ asks, options, sorts, who, when, seen }: Offer, { rule }: Finding): Answer {
  const choices = {
    nothing: null,
    thing: options[0]?.id ?? null,
    day: "2027-06-01",
    text: "Appeler dix clients",
    // Less is asked of what is too much, more than there is of what has no figure yet.
    number: rule === "objective-not-smart" ? 90 : 3,
    level: 3,
  };
  return {
    choice: choices[asks],
    sort: sorts?.[0] ?? null,
    who: who?.options[0]?.id ?? null,
    when: when ? "2026-06-01" : null,
    seen,
  };
}

/** Everything that can be said to an offer of several edits. */
function answersTo(offer: Offer, finding: Finding): Answer[] {
  const answer = answerTo(offer, finding);
  const choices = offer.asks === "thing" ? offer.options.map(({ id }) => id) : [answer.choice];
  return choices.flatMap((choice) =>
    (offer.who?.options ?? [null]).flatMap((who) =>
      (offer.sorts ?? [null]).map((sort) => ({ ...answer, choice, who: who?.id ?? null, sort })),
    ),
  );
}

const where = ({ leads }: Finding) => `${leads.id} ${leads.field}`;

function said({ finding, offer }: { finding: Finding; offer: Offer }): string {
  return `${finding.id} ${offer.key}`;
}

/** Steps that wait for each other: two of them, and three of which one is in two circles. */
function circled(): Engagement {
  const p = plan("Atelier Tro", "2025-09-01");
  p.add("person", "lea", { name: "Léa" });
  p.add("objective", "aim", { title: "But" });
  for (const id of ["a", "b", "c", "d", "e", "before"])
    p.add("step", id, { what: id, endsOn: "2026-06-01" }, { owner: "lea", serves: "aim" });
  for (const [from, to] of ["ab", "ba", "cd", "dc", "ce", "ec"].map((pair) => [...pair] as const))
    p.link("depends-on", from as string, to as string);
  p.link("depends-on", "a", "before");
  return p.done();
}

/** The sound plan with one field of an objective emptied. */
function emptied(field: string): Engagement {
  const items = sound.items.map((item) =>
    item.id === "more-orders" ? ({ ...item, data: { ...item.data, [field]: null } } as Item) : item,
  );
  return { ...sound, items };
}

/** Many aims, channels that ignore each other, steps that are late: what the other stories leave out. */
function workshop(): Engagement {
  const p = plan("Atelier Brezel", "2025-09-01");
  p.add("person", "ronan", { name: "Ronan", leader: true });
  p.add("person", "lea", { name: "Léa" });
  p.add("person", "hugo", { name: "Hugo" });
  for (const number of [1, 2, 3, 4, 5])
    p.add("objective", `aim-${number}`, { title: `But ${number}` });
  for (const [id, medium] of [
    ["site", "online"],
    ["letter", "online"],
    ["shop", "offline"],
  ] as const)
    p.add("channel", id, { name: id, medium, state: "active" }, { serves: "aim-1" });
  p.add("presence", "counter", { name: "Comptoir", medium: "offline" }, { channel: "shop" });
  p.add("presence", "page", { name: "Page" }, { worker: { lea: 2 }, analyst: ["lea", "hugo"] });
  p.add(
    "step",
    "late",
    { what: "Photos", endsOn: "2026-02-01" },
    { owner: "lea", serves: "aim-1" },
  );
  p.add("step", "undated", { what: "Affiche" }, { owner: "lea", serves: "aim-1" });
  p.add(
    "step",
    "first",
    { what: "Textes", endsOn: "2026-05-01" },
    { owner: "lea", serves: "aim-1" },
  );
  p.add(
    "step",
    "second",
    { what: "Pages", startsOn: "2026-04-01", endsOn: "2026-06-01" },
    { owner: "lea", serves: "aim-1", "depends-on": "first" },
  );
  p.add("decision", "kept", { question: "Garder la lettre ?", takenOn: "2025-11-01" });
  p.add("topic", "reviews", { name: "Avis", area: "customers" });
  p.add("feedback", "note", { text: "Merci", receivedOn: "2026-02-01" });
  p.add("holding", "domain", { type: "domain", holder: "supplier" });
  p.add("objective", "aim-6", { title: "Vendre" });
  return p.done();
}

/** The same figure for a season, and nothing that changed meanwhile. */
function stuck(): Engagement {
  const months = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"];
  const quiet = without(sound, "card", "card-first");
  return {
    ...quiet,
    series: [
      { kpi: "loyal", segment: "", points: months.map((month) => [`${month}-28`, 25, 120]) },
    ],
    items: quiet.items.map(
      (item) => ({ ...item, changedAt: at("2025-09-01"), createdAt: at("2025-09-01") }) as Item,
    ),
  };
}

/** Where what settles takes several edits: hours to share, a reserve to draw on, a choice that rests on an opinion. */
function studio(): Engagement {
  const p = plan("Studio Roz", "2025-09-01");
  p.set("means", "means", { weeklyHours: 9 });
  p.add("person", "nina", { name: "Nina", leader: true, weeklyHours: 8 });
  p.add("person", "paul", { name: "Paul" });
  p.add("person", "anna", { name: "Anna", weeklyHours: 6 });
  p.add("person", "agency", { name: "Agence", side: "supplier" });
  p.add("persona", "couples", { name: "Couples", kind: "customer" });
  p.add("kpi", "visits", { name: "Visites", catalogue: "sessions" });
  p.add("kpi", "orders", { name: "Commandes", catalogue: "orders" });
  p.add("kpi", "alone", { name: "Appels" });
  const figures = { startValue: 10, target: 900, deadline: "2026-12-31" };
  p.add("objective", "seen", { title: "Être vus", ...figures }, { measures: "visits" });
  p.add(
    "channel",
    "film",
    {
      name: "Film",
      state: "active",
      purposes: ["conquest"],
      reasonStatus: "opinion",
      skills: ["video"],
    },
    { serves: "seen", worker: { nina: 2, paul: 1 } },
  );
  p.add(
    "channel",
    "letter",
    { name: "Lettre", state: "active", purposes: ["conquest"] },
    { serves: "seen", worker: { nina: 3 } },
  );
  p.add("presence", "blog", { name: "Blog" }, { channel: "letter", worker: { nina: 5 } });
  const month = (name: string, planned: number, spent: number) => ({ month: name, planned, spent });
  p.add("budget", "ads", { label: "Annonces", months: [month("2026-02", 10_000, 40_000)] });
  p.add("budget", "reserve", {
    label: "Réserve",
    reserve: true,
    months: [month("2026-02", 20_000, 0), month("2026-03", 20_000, 5_000)],
  });
  return p.done();
}

/** A shop that only keeps those it has, to an end that is for nobody yet. */
function keepers(): Engagement {
  const p = plan("Épicerie Bihan", "2025-09-01");
  p.add("persona", "regulars", { name: "Habitués" });
  p.add("kpi", "back", { name: "Retours" });
  p.add("objective", "stay", { title: "Rester" }, { measures: "back" });
  p.add("channel", "card", { name: "Carte", state: "active", purposes: ["retention"] });
  p.add("channel", "call", { name: "Appels", state: "active", purposes: ["retention"] });
  return p.done();
}
