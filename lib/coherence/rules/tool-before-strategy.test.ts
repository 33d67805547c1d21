import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a tool that serves no channel", () => {
  expect(said(unlinked(sound, "serves", "brevo"), "tool-before-strategy")).toEqual([
    "L’outil « Brevo » ne sert aucun levier.",
  ]);
  expect(found(unlinked(sound, "serves", "brevo"), "tool-before-strategy")[0]?.stakes).toEqual({
    yearlyCents: 22_800,
  });
});

it("follows from the channel where its only channel serves no objective", () => {
  const idle = unlinked(sound, "serves", "letter");
  expect(said(idle, "tool-before-strategy")).toEqual([
    "L’outil « Brevo » ne sert que « Lettre “Le Fournil” », qui ne sert aucun objectif en cours.",
  ]);
  expect(found(idle, "tool-before-strategy")[0]?.foldedUnder).toBe(
    "channel-without-objective:letter",
  );
});

it("agrees with the channels that it names", () => {
  const two = unlinked(unlinked(sound, "serves", "letter"), "serves", "counter");
  const brevo = { role: "serves" as const, from: "brevo", to: "counter", amount: null };
  const told = (locale: "fr" | "en") =>
    said({ ...two, links: [...two.links, brevo] }, "tool-before-strategy", { locale });
  expect(told("fr")).toEqual([
    "L’outil « Brevo » ne sert que « Lettre “Le Fournil” » et « Comptoir et vitrine », qui ne servent aucun objectif en cours.",
  ]);
  expect(told("en")[0]).toContain("which serve no current objective");
});

it("holds for a stopped tool, and examines the others", () => {
  const stopped = changed(unlinked(sound, "serves", "brevo"), "tool", "brevo", {
    state: "stopped",
  });
  expect(found(stopped, "tool-before-strategy")).toEqual([]);
  expect(examined(stopped, "tool-before-strategy")).toBe(1);
});
