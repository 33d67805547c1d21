import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";
import { toolFirst } from "@/lib/testing/stories";

const sound = soundPlan();

it("fires when fashion is the only reason", () => {
  expect(said(toolFirst(), "magic-tool")).toEqual([
    "L’outil « Mailchimp » n’a été choisi que pour ceci : un proche le recommande.",
  ]);
  expect(found(toolFirst(), "magic-tool")[0]?.stakes).toEqual({ yearlyCents: 24_000 });
});

it("holds with one other reason, and examines only those that say why", () => {
  expect(found(sound, "magic-tool")).toEqual([]);
  expect(examined(sound, "magic-tool")).toBe(2);
  expect(examined(changed(sound, "tool", "brevo", { reasons: [] }), "magic-tool")).toBe(1);
});
