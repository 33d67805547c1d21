import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when one person carries more than 60 % of the hours", () => {
  const alone = changed(
    unlinked(unlinked(sound, "worker", "window"), "worker", "google"),
    "person",
    "claire",
    {},
  );
  const loaded = {
    ...alone,
    links: alone.links.map((link) =>
      link.from === "website" && link.to === "solenn" && link.role === "worker"
        ? { ...link, amount: 8 }
        : link,
    ),
  };
  expect(said(loaded, "one-pair-of-hands")).toEqual([
    "Solenn Le Bris porte 83 % des heures prévues : 10 h sur 12 h par semaine.",
  ]);
});

it("holds at 60 %, and does not apply to somebody who works alone", () => {
  expect(found(sound, "one-pair-of-hands")).toEqual([]);
  expect(examined(sound, "one-pair-of-hands")).toBe(1);
  expect(examined(without(sound, "solenn", "enora"), "one-pair-of-hands")).toBe(0);
});
