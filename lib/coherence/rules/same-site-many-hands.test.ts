import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const loose = changed(unlinked(sound, "owner", "website"), "presence", "website", {
  sharedCalendar: false,
});

it("fires on three people without an owner, a calendar or a step in common", () => {
  expect(said(loose, "same-site-many-hands")).toEqual([
    "Yann Kerleo, Solenn Le Bris et Enora Kervella travaillent sur « maison-kerleo.fr », sans étape, ni calendrier, ni responsable en commun.",
  ]);
});

it("holds with an owner, a calendar, or an open step with all of them on it", () => {
  expect(found(sound, "same-site-many-hands")).toEqual([]);
  expect(
    found(changed(loose, "presence", "website", { sharedCalendar: true }), "same-site-many-hands"),
  ).toEqual([]);
  const links = ["yann", "solenn", "enora"].map((to) => ({
    role: "worker" as const,
    from: "photos",
    to,
    amount: null,
  }));
  expect(found({ ...loose, links: [...loose.links, ...links] }, "same-site-many-hands")).toEqual(
    [],
  );
});

it("examines the presences on which three or more work", () => {
  expect(examined(sound, "same-site-many-hands")).toBe(1);
});
