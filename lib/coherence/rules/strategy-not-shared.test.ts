import { expect, it } from "vitest";
import type { Event } from "@/lib/engagement/schema";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const unread = { ...sound, events: sound.events.filter(({ kind }) => kind !== "read") };

it("fires two weeks after both sides approved, naming who has neither read nor asked", () => {
  expect(said(unread, "strategy-not-shared")).toEqual([
    "La stratégie est approuvée depuis le 5 février 2026, et Solenn Le Bris et Enora Kervella ne l’ont pas encore lue et n’ont pas posé de question.",
  ]);
  expect(found(unread, "strategy-not-shared", { today: "2026-02-18" })).toEqual([]);
  expect(found(unread, "strategy-not-shared", { today: "2026-02-19" })).toHaveLength(1);
});

it("holds for whoever asked, for suppliers, and until both sides approved", () => {
  const asked = { ...sound.events.find(({ kind }) => kind === "read"), kind: "question" } as Event;
  expect(
    said({ ...unread, events: [...unread.events, asked] }, "strategy-not-shared")[0],
  ).toContain("Enora Kervella ne l’a pas");
  expect(
    found(
      changed(changed(unread, "person", "solenn", { side: "supplier" }), "person", "enora", {
        side: "supplier",
      }),
      "strategy-not-shared",
    ),
  ).toEqual([]);
  const half = {
    ...unread,
    events: unread.events.filter(({ kind, by }) => kind !== "approve" || by !== "yann"),
  };
  expect(examined(half, "strategy-not-shared")).toBe(0);
});

it("examines the people with open steps, and costs each of them a share", () => {
  expect(examined(sound, "strategy-not-shared")).toBe(3);
  expect(found(unread, "strategy-not-shared")[0]?.weight).toBe(2);
});
