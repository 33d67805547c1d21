import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { photographer } from "@/lib/testing/photographer";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when most of the hours go to peers, with the hours lost", () => {
  expect(said(photographer(), "time-on-peers")).toEqual([
    "Sur 5 h de communication par semaine dont les lecteurs ont été comptés (« Blog »), 15 % vont à vos publics et 80 % à vos confrères.",
  ]);
  expect(found(photographer(), "time-on-peers")[0]?.stakes).toEqual({ hoursPerWeek: 4.25 });
});

it("holds when half of the hours go to the right people", () => {
  const half = changed(photographer(), "sample", "readers", {
    customers: 17,
    peers: 17,
    friends: 2,
  });
  expect(found(half, "time-on-peers")).toEqual([]);
});

it("says nothing while the readers behind most of the hours are not counted", () => {
  expect(examined(photographer(), "time-on-peers")).toBe(1);
  expect(examined(without(sound, "visitors"), "time-on-peers")).toBe(0);
});
