import { expect, it } from "vitest";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { examined, found, said } from "@/lib/testing/coherence";
import { at, changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const stuck = (): Engagement => ({
  ...sound,
  series: [
    {
      kpi: "loyal",
      segment: "",
      points: ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"].map((month) => [
        `${month}-28`,
        25,
        120,
      ]),
    },
  ],
  items: sound.items.map(
    (item) => ({ ...item, changedAt: at("2025-09-01"), createdAt: at("2025-09-01") }) as Item,
  ),
});

it("fires after a season of the same gap in which nothing changed, folded under the missing decision", () => {
  const quiet = without(stuck(), "card", "card-first");
  expect(said(quiet, "no-change")).toEqual([
    "« Clients revenus dans le mois » s’écarte du cap de 35 % depuis le 1er octobre 2025, et ni levier, ni étape, ni cible n’a changé.",
  ]);
  expect(found(quiet, "no-change")[0]?.foldedUnder).toBe("gap-without-decision:loyal");
});

it("holds once a channel, a step or the target changed, or an experiment began", () => {
  const quiet = without(stuck(), "card", "card-first");
  expect(found(changed(quiet, "channel", "letter", {}, "2026-01-15"), "no-change")).toEqual([]);
  expect(found(changed(quiet, "objective", "more-loyal", {}, "2026-01-15"), "no-change")).toEqual(
    [],
  );
  const trial: Item = {
    kind: "experiment",
    id: "trial",
    position: 99,
    createdAt: at("2026-01-10"),
    changedAt: at("2026-01-10"),
    template: [],
    data: {
      hypothesis: "Un mot en caisse suffit.",
      startsOn: "2026-01-10",
      endsOn: null,
      result: "",
      verdict: null,
    },
  };
  const tried = {
    ...quiet,
    items: [...quiet.items, trial],
    links: [
      ...quiet.links,
      { role: "measures" as const, from: "trial", to: "loyal", amount: null },
    ],
  };
  expect(found(tried, "no-change")).toEqual([]);
});

it("examines the indicators that have a course and fresh figures", () => {
  expect(examined(sound, "no-change")).toBe(2);
});
