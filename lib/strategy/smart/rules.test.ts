import { describe, expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { type Check, letterOf, smart } from "./rules";
import { onlyVagueWords } from "./vague/rules";

const sound = soundPlan();
const id = "more-orders";

function judge(engagement: Engagement) {
  const reading = read(engagement, today);
  return smart(reading, reading.item(id) as Item<"objective">);
}
const failing = (engagement: Engagement) => {
  const { blockers, warnings } = judge(engagement);
  return [...blockers, ...warnings];
};
const with_ = (data: Parameters<typeof changed<"objective">>[3]) =>
  changed(sound, "objective", id, data);

describe("an objective", () => {
  it("lights five letters when every proof is there", () => {
    expect(judge(sound)).toEqual({
      states: { S: "ok", M: "ok", A: "ok", R: "ok", T: "ok" },
      lit: 5,
      blockers: [],
      warnings: [],
    });
  });

  it("keeps a letter half lit for a warning, dark for a blocker", () => {
    expect(judge(unlinked(sound, "serves", id)).states).toMatchObject({ R: "partial" });
    expect(judge(unlinked(sound, "owner", id)).states).toMatchObject({ S: "missing" });
  });
});

// Each check of the KPI catalogue: what breaks it, and it alone (with the agreement, where the terms move or M is dark).
const breaks: [Check, Engagement, Check[]][] = [
  ["kpi_linked", unlinked(sound, "measures", id), ["source", "agreed"]],
  ["owner_set", unlinked(sound, "owner", id), []],
  ["no_vague_only", with_({ title: "Développer notre visibilité" }), ["agreed"]],
  ["baseline", with_({ startDay: "2025-06-01" }), ["agreed"]],
  ["target", with_({ target: 38 }), ["agreed"]],
  ["direction", with_({ target: 20 }), ["agreed"]],
  ["source", unlinked(sound, "owner", "orders"), ["agreed"]],
  ["base_size", changed(sound, "kpi", "orders", { minBase: 500 }), []],
  ["pace", with_({ target: 110 }), ["agreed"]],
  ["skills", changed(sound, "person", "solenn", { skills: [] }), []],
  ["agreed", { ...sound, events: sound.events.filter(({ kind }) => kind !== "accept") }, []],
  ["actions", without(sound, "basket", "photos", "pages"), []],
  ["time_budget", changed(sound, "step", "pages", { effortHours: 2000 }), []],
  ["money_budget", changed(sound, "step", "pages", { cost: 900_000 }), []],
  ["strategic_link", unlinked(sound, "serves", id, "weekdays"), []],
  ["dates", with_({ startsOn: null }), ["agreed"]],
  ["milestones", with_({ milestones: [] }), []],
  ["review", without(sound, "february", "march"), []],
];

describe("each check", () => {
  it.each(breaks)("%s", (check, engagement, others) => {
    expect(failing(engagement).sort()).toEqual([check, ...others].sort());
    expect("SMART").toContain(letterOf(check));
  });

  it("scope_set: for whom, for what, where or by which channel, one is enough", () => {
    const bare = with_({ offer: "", area: "" });
    expect(failing(unlinked(bare, "reaches", id))).toEqual([]);
    const none = without(unlinked(bare, "reaches", id), "site");
    expect(failing(none)).toContain("scope_set");
  });

  it("channel_delay: the deadline leaves one of its channels the time to bear fruit", () => {
    const short = with_({ startsOn: "2026-03-01", deadline: "2026-03-20", milestones: [] });
    expect(failing(short)).toContain("channel_delay");
  });

  it("horizon: from two weeks to eighteen months", () => {
    expect(failing(with_({ deadline: "2027-03-20" }))).toContain("horizon");
    expect(failing(with_({ deadline: "2027-03-10" }))).not.toContain("horizon");
    expect(failing(with_({ deadline: "2025-09-25" }))).toContain("horizon");
  });

  it("direction: what must stay within a range is aimed at by both its ends", () => {
    const range = changed(sound, "kpi", "orders", { direction: "target" });
    expect(failing(range)).toContain("direction");
    expect(failing(changed(range, "objective", id, { targetMax: 95 }))).not.toContain("direction");
    expect(failing(changed(range, "objective", id, { targetMax: 20 }))).toContain("direction");
  });

  it("time_budget: a step that serves no objective takes none of the objectives’ hours", () => {
    const long = changed(sound, "step", "pages", { effortHours: 2000 });
    expect(failing(unlinked(long, "serves", "pages"))).not.toContain("time_budget");
  });

  it("skills: learning counts as planned training", () => {
    const lost = changed(sound, "person", "solenn", { skills: [] });
    expect(failing(changed(lost, "channel", "site", { mode: "learn" }))).toEqual([]);
  });

  it("what cannot be told does not fail", () => {
    const unknown = changed(sound, "means", "means", { weeklyHours: null });
    expect(failing({ ...without(unknown, "ads", "cards", "reserve"), series: [] })).toEqual([]);
  });
});

it("knows a title made only of vague words", () => {
  expect(onlyVagueWords("Améliorer la visibilité")).toBe(true);
  expect(onlyVagueWords("Develop our online presence")).toBe(true);
  expect(onlyVagueWords("Plus de commandes")).toBe(false);
  expect(onlyVagueWords("Visibilité : 3 articles")).toBe(false);
  expect(onlyVagueWords("")).toBe(false);
});
