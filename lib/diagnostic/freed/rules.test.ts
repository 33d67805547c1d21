import { expect, test } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { freeable, presenceLines } from "./rules";

function shop() {
  const draft = plan("Maison Kerleo", "2026-01-12");
  draft.add("person", "enora", { name: "Enora" });
  draft.add("presence", "insta", { name: "Instagram", disappearance: 1 }, { worker: { enora: 4 } });
  draft.add("presence", "blog", {
    name: "Blog",
    weeklyHours: 1,
    monthlyCost: 3800,
    oneOffCost: 90_000,
    oneOffOn: "2026-01-12",
    disappearance: 0,
  });
  draft.add("presence", "site", { name: "Site", weeklyHours: 3, disappearance: 4 });
  draft.add("presence", "window", { name: "Vitrine", monthlyCost: 16_000 });
  draft.add("presence", "old", {
    name: "Page",
    weeklyHours: 9,
    disappearance: 0,
    state: "stopped",
  });
  return read(draft.done(), "2026-11-25");
}

test("what nobody would miss adds up in hours and euros a year: untested, missed and stopped presences do not count", () => {
  const freed = freeable(presenceLines(shop(), "hours"));
  expect(freed.presences.map(({ item }) => item.id)).toEqual(["insta", "blog"]);
  expect(freed).toMatchObject({
    weeklyHours: 5,
    yearlyHours: 260,
    yearlyCents: 45_600,
    tested: 3,
  });
});

test("presences stand by the hours they take, by their cost, by their test or by name", () => {
  const ids = (order: Parameters<typeof presenceLines>[1]) =>
    presenceLines(shop(), order).map(({ item }) => item.id);
  expect(ids("hours")).toEqual(["insta", "site", "blog", "window"]);
  expect(ids("cost")).toEqual(["window", "blog", "insta", "site"]);
  expect(ids("test")).toEqual(["blog", "insta", "site", "window"]);
  expect(ids("name")).toEqual(["blog", "insta", "site", "window"]);
});
