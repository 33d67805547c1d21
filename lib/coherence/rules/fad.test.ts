import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when fashion is the only reason", () => {
  const fashionable = changed(sound, "channel", "letter", {
    reasons: ["everybody-uses-it", "one-of-us-likes-it"],
  });
  expect(said(fashionable, "fad")).toEqual([
    "Le levier « Lettre “Le Fournil” » n’a été choisi que pour ceci : tout le monde s’en sert et l’un de nous ou un prestataire l’aime bien.",
  ]);
});

it("holds with one other reason, and examines only those that say why", () => {
  expect(
    found(
      changed(sound, "channel", "letter", { reasons: ["seen-on-tv", "serves-objective"] }),
      "fad",
    ),
  ).toEqual([]);
  const silent = changed(sound, "channel", "letter", { reasons: [] });
  expect(found(silent, "fad")).toEqual([]);
  expect(examined(silent, "fad")).toBe(2);
});
