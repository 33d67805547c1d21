import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, plan, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const readers = (right: number, peers: number) =>
  changed(sound, "sample", "readers", {
    customers: right,
    prospects: 0,
    prescribers: 0,
    peers,
    friends: 0,
  });

it("fires under half, and is critical under a quarter of thirty people or more", () => {
  expect(said(readers(21, 29), "wrong-people")).toEqual([
    "Sur 50 personnes comptées le 20 février 2026 pour « Lettre “Le Fournil” » : 42 % de vos publics, 58 % de confrères.",
  ]);
  expect(found(readers(21, 29), "wrong-people")[0]?.severity).toBe("warning");
  expect(found(readers(7, 23), "wrong-people")[0]?.severity).toBe("critical");
  expect(found(readers(7, 22), "wrong-people")[0]?.severity).toBe("warning");
});

it("holds at half, on fewer than ten people, and on a channel that is not to win or keep customers", () => {
  expect(found(readers(25, 25), "wrong-people")).toEqual([]);
  expect(found(readers(1, 8), "wrong-people")).toEqual([]);
  expect(
    found(changed(readers(1, 49), "channel", "letter", { purposes: ["recruit"] }), "wrong-people"),
  ).toEqual([]);
});

it("reads the latest count only", () => {
  const p = plan("Photo", "2025-09-01");
  p.add("channel", "blog", { name: "Blog", purposes: ["conquest"] });
  p.add("sample", "old", { takenOn: "2025-09-10", customers: 40 }, { channel: "blog" });
  p.add("sample", "new", { takenOn: "2026-01-10", customers: 4, peers: 36 }, { channel: "blog" });
  expect(found(p.done(), "wrong-people")).toHaveLength(1);
});

it("examines the channels whose readers were counted", () => {
  expect(examined(sound, "wrong-people")).toBe(2);
  expect(examined(without(sound, "readers"), "wrong-people")).toBe(1);
});
