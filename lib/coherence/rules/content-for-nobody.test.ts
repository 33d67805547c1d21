import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a planned or published content without a persona", () => {
  const vague = unlinked(sound, "reaches", "easter");
  expect(said(vague, "content-for-nobody")).toEqual([
    "Le contenu « Les chocolats de Pâques », prévu, ne vise aucun client type.",
  ]);
  expect(
    said(changed(vague, "content", "easter", { state: "published" }), "content-for-nobody"),
  ).toEqual(["Le contenu « Les chocolats de Pâques », déjà publié, ne vise aucun client type."]);
});

it("holds for an idea, which is not examined", () => {
  const idea = changed(unlinked(sound, "reaches", "easter"), "content", "easter", {
    state: "idea",
  });
  expect(found(idea, "content-for-nobody")).toEqual([]);
  expect(examined(idea, "content-for-nobody")).toBe(0);
  expect(examined(sound, "content-for-nobody")).toBe(1);
});
