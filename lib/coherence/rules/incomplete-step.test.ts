import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a step that lacks who, when or why, and says which", () => {
  const bare = changed(
    unlinked(unlinked(sound, "owner", "pages"), "serves", "pages"),
    "step",
    "pages",
    { endsOn: null },
  );
  expect(said(bare, "incomplete-step")).toEqual([
    "L’étape « Écrire les pages des gâteaux » ne dit pas encore qui, quand et pourquoi.",
  ]);
  expect(found(bare, "incomplete-step")[0]?.leads.field).toBe("link:owner");
});

it("takes a written reason for why, and leaves what is done alone", () => {
  const told = changed(unlinked(sound, "serves", "pages"), "step", "pages", {
    why: "Pâques approche.",
  });
  expect(found(told, "incomplete-step")).toEqual([]);
  expect(found(unlinked(sound, "serves", "basket"), "incomplete-step")).toEqual([]);
  expect(examined(sound, "incomplete-step")).toBe(3);
});
