import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { plan, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on two watchers and no owner", () => {
  expect(said(unlinked(sound, "owner", "customers"), "duplicate-watch")).toEqual([
    "Yann Kerleo et Enora Kervella suivent « Ce que disent les clients », et personne n’en est responsable.",
  ]);
});

it("sees one topic under two spellings", () => {
  const p = plan("Café du Port", "2025-09-01");
  p.add("person", "lea", { name: "Léa" });
  p.add("person", "hugo", { name: "Hugo" });
  p.add("topic", "a", { name: "Nouveautés IA" }, { watcher: "lea" });
  p.add("topic", "b", { name: "nouveautes  ia" }, { watcher: "hugo" });
  expect(found(p.done(), "duplicate-watch")).toHaveLength(1);
  expect(examined(p.done(), "duplicate-watch")).toBe(1);
});

it("holds with an owner or one watcher, and examines the watched topics", () => {
  expect(found(sound, "duplicate-watch")).toEqual([]);
  expect(examined(sound, "duplicate-watch")).toBe(2);
});
