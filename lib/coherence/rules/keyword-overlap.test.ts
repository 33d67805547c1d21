import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";
import { bigTeam } from "@/lib/testing/stories";

const sound = soundPlan();

it("fires on two campaigns of different owners, case, accents and plural folded", () => {
  expect(said(bigTeam(), "keyword-overlap")).toEqual([
    "« Annonces Nord » et « Annonces Sud » (Léa et Hugo) achètent le même mot-clé : « Tracteurs d’occasion ».",
  ]);
  expect(found(bigTeam(), "keyword-overlap")[0]?.stakes).toEqual({ monthlyCents: 70_000 });
});

it("says several words once", () => {
  const more = changed(bigTeam(), "presence", "ads-south", {
    keywords: ["Tracteur d’Occasion", "SEMOIRS"],
  });
  expect(said(more, "keyword-overlap")[0]).toContain(
    "2 mots-clés en commun : « Tracteurs d’occasion » et « semoir ».",
  );
});

it("holds for one owner, for a stopped campaign, and for other words", () => {
  const one = {
    ...bigTeam(),
    links: bigTeam().links.map((link) => (link.role === "owner" ? { ...link, to: "lea" } : link)),
  };
  expect(found(one, "keyword-overlap")).toEqual([]);
  expect(
    found(changed(bigTeam(), "presence", "ads-south", { state: "stopped" }), "keyword-overlap"),
  ).toEqual([]);
  expect(found(sound, "keyword-overlap")).toEqual([]);
});

it("examines the campaigns that have keywords", () => {
  expect(examined(sound, "keyword-overlap")).toBe(2);
  expect(found(bigTeam(), "keyword-overlap")[0]?.weight).toBe(2);
});
