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
import { scoresOnceSettled } from "../score";
import { gestures } from "./gestures";
import { type Answer, editOf, type Offer, offersOf } from "./offer";

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

describe("a gesture made in the panel", () => {
  it("is there for every rule that says it has one", () => {
    expect(new Set(cases.map(({ finding }) => finding.rule))).toEqual(
      new Set(Object.keys(gestures)),
    );
  });

  it("settles its finding, or what the finding asked for first", () => {
    const left = cases.filter(({ engagement, reading, finding, offer }) => {
      const edit = editOf(reading, finding, offer.key, answerTo(offer));
      if (!edit) return true;
      const still = checked(edited(engagement, edit, at(today))).findings.find(
        ({ id }) => id === finding.id,
      );
      return still !== undefined && where(still) === where(finding);
    });
    expect(left.map(said)).toEqual([]);
  });

  it("brings the sign where the panel said it would, where it settles that finding and nothing else", () => {
    let alike = 0;
    for (const { engagement, reading, finding, offer } of cases) {
      const edit = editOf(reading, finding, offer.key, answerTo(offer));
      const before = checked(engagement);
      const after = edit && checked(edited(engagement, edit, at(today)));
      const rest = before.findings.filter(({ id }) => id !== finding.id);
      const same = (a: readonly Finding[], b: readonly Finding[]) =>
        a.map(({ id }) => id).join() === b.map(({ id }) => id).join();
      if (!after || !same(after.findings, rest)) continue;
      // A thing that is stopped, or new, is one thing fewer or more to look at.
      if (JSON.stringify(after.tallies) !== JSON.stringify(before.tallies)) continue;
      alike += 1;
      expect(scoresOnceSettled(before, finding.id).signs).toEqual(after.signs);
    }
    expect(alike).toBeGreaterThan(20);
  });

  it("refuses what was not offered: another's thing, somebody not named, an empty word, an unknown gesture", () => {
    for (const { reading, finding, offer } of cases) {
      const answer = answerTo(offer);
      expect(editOf(reading, finding, "no-such-gesture", answer)).toBeNull();
      expect(editOf(reading, finding, offer.key, { ...answer, who: "nobody-here" })).toBeNull();
      if (offer.asks === "nothing") continue;
      expect(editOf(reading, finding, offer.key, { ...answer, choice: " " })).toBeNull();
      if (offer.asks === "thing")
        expect(editOf(reading, finding, offer.key, { ...answer, choice: "elsewhere" })).toBeNull();
    }
  });
});

function answerTo({ asks, options, who, when, seen }: Offer): Answer {
  const choices = {
    nothing: null,
    thing: options[0]?.id ?? null,
    day: "2027-06-01",
    text: "Appeler dix clients",
    number: 3,
    level: 3,
  };
  return {
    choice: choices[asks],
    who: who?.[0]?.id ?? null,
    when: when ? "2026-06-01" : null,
    seen,
  };
}

const where = ({ leads }: Finding) => `${leads.id} ${leads.field}`;

function said({ finding, offer }: { finding: Finding; offer: Offer }): string {
  return `${finding.id} ${offer.key}`;
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
