import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { at } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const withTemplate = (id: string, createdOn = "2025-09-01") => ({
  ...sound,
  items: sound.items.map((item) =>
    item.id === id ? { ...item, template: ["needs", "who"], createdAt: at(createdOn) } : item,
  ),
});

it("fires on template text in what was approved", () => {
  expect(said(withTemplate("families"), "template-text")).toEqual([
    "Le client type « Familles du bourg » : 2 textes venus du modèle sont restés tels quels dans ce qui a été présenté ou approuvé le 5 février 2026.",
  ]);
  expect(found(withTemplate("families"), "template-text")[0]?.leads.field).toBe("needs");
});

it("holds for what came after, and for what no version holds", () => {
  expect(found(withTemplate("families", "2026-02-20"), "template-text")).toEqual([]);
  expect(found(withTemplate("photos"), "template-text")).toEqual([]);
});

it("examines what was approved or presented, and nothing before", () => {
  expect(examined(sound, "template-text")).toBeGreaterThan(5);
  expect(examined({ ...sound, events: [] }, "template-text")).toBe(0);
});
