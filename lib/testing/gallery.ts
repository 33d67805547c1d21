import { check } from "@/lib/coherence/check";
import type { Finding } from "@/lib/coherence/finding";
import type { LinkRole } from "@/lib/engagement/rules";
import type { Engagement } from "@/lib/engagement/schema";
import type { Case } from "./cures";
import { photographer } from "./photographer";
import { changed, plan, unlinked, without } from "./plan";
import { soundPlan } from "./sound-plan";
import { bigTeam, panic, toolFirst } from "./stories";

const hidden = { hindrances: [{ person: "malo", statement: "no_time", value: 4, planned: false }] };

/** Findings of every rule in every way in which each can be said, with the case that each was found in: up to five of a way. */
export function gallery(): { finding: Finding; given: Case }[] {
  const seen = new Map<string, number>();
  return ["2026-03-12", "2026-09-01", "2028-01-01"].flatMap((today) =>
    troubled().flatMap((engagement) => {
      const given = { engagement, hidden, today };
      return check(engagement, {}, today, hidden)
        .findings.filter((finding) => {
          const key = wayOf(finding);
          seen.set(key, (seen.get(key) ?? 0) + 1);
          return (seen.get(key) ?? 0) <= 5;
        })
        .map((finding) => ({ finding, given }));
    }),
  );
}

/** The rule, and which of its sentences it takes. */
export function wayOf({ rule, values }: Finding): string {
  const choices = Object.values(values).filter(
    (value) => typeof value === "object" && "choice" in value,
  );
  return `${rule} ${JSON.stringify(choices)}`;
}

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
