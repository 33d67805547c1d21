import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when nobody follows customers or competitors", () => {
  const none = unlinked(
    unlinked(unlinked(sound, "watcher", "customers"), "owner", "customers"),
    "watcher",
    "bakeries",
  );
  expect(said(none, "no-watch")).toEqual([
    "Personne n’est chargé de suivre ce que disent les clients ou ce que font les concurrents : 2 sujets attendent quelqu’un.",
  ]);
  expect(found(none, "no-watch")[0]?.leads).toEqual({
    kind: "topic",
    id: "customers",
    field: "link:watcher",
  });
});

it("holds with one of the two, not with technology alone", () => {
  expect(found(without(sound, "customers"), "no-watch")).toEqual([]);
  const gadgets = changed(without(sound, "customers"), "topic", "bakeries", { area: "technology" });
  expect(found(gadgets, "no-watch")).toHaveLength(1);
  expect(examined(sound, "no-watch")).toBe(1);
});
