import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { plan, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on somebody whose hours serve no objective", () => {
  const p = plan("Café du Port", "2025-09-01");
  p.add("person", "lea", { name: "Léa" });
  p.add("objective", "more", { title: "Vendre 12 brunchs" });
  p.add("presence", "page", { name: "Page Facebook", type: "profile" }, { worker: { lea: 1.5 } });
  expect(said(p.done(), "team-without-objective")).toEqual([
    "Léa donne 1 h 30 par semaine à « Page Facebook », et à aucun objectif.",
  ]);
  expect(found(p.done(), "team-without-objective")[0]?.stakes).toEqual({ hoursPerWeek: 1.5 });
  p.link("worker", "more", { lea: 1 });
  expect(found(p.done(), "team-without-objective")).toEqual([]);
});

it("follows from the channel where that is what serves nothing", () => {
  const idle = unlinked(unlinked(sound, "serves", "letter"), "worker", "website", "solenn");
  const only = unlinked(unlinked(idle, "worker", "google", "solenn"), "owner", "more-orders");
  expect(
    found(only, "team-without-objective").map(({ id, foldedUnder }) => [id, foldedUnder]),
  ).toEqual([["team-without-objective:solenn", "channel-without-objective:letter"]]);
});

it("examines the people who give hours", () => {
  expect(examined(sound, "team-without-objective")).toBe(3);
});
