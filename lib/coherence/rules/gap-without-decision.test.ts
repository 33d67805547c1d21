import { expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const weeks = (values: number[]): Engagement => ({
  ...sound,
  series: [
    {
      kpi: "orders",
      segment: "",
      points: values.map((value, i) => [addDays("2026-02-02", i * 7), value, null]),
    },
  ],
});
// The course asks for about 55 a week in February and March; nothing new is planned for it.
const behind = without(weeks([40, 40, 40, 40, 40]), "photos", "pages");

it("fires on a gap of more than 15 % that lasts four weeks without a decision", () => {
  expect(said(behind, "gap-without-decision")).toEqual([
    "« Commandes en ligne » est 29 % sous le cap depuis le 2 février 2026, et rien n’est décidé.",
  ]);
  expect(found(behind, "gap-without-decision")[0]?.leads).toMatchObject({
    kind: "decision",
    id: null,
  });
});

it("holds for one bad week, for three, and for a small gap", () => {
  expect(
    found(without(weeks([55, 55, 55, 55, 40]), "photos", "pages"), "gap-without-decision"),
  ).toEqual([]);
  expect(
    found(without(weeks([55, 55, 40, 40, 40]), "photos", "pages"), "gap-without-decision"),
  ).toEqual([]);
  expect(
    found(without(weeks([50, 50, 50, 50, 50]), "photos", "pages"), "gap-without-decision"),
  ).toEqual([]);
});

it("holds once something was decided or begun for it", () => {
  expect(found(weeks([40, 40, 40, 40, 40]), "gap-without-decision")).toEqual([]);
  const decided = {
    ...behind,
    links: [
      ...behind.links,
      { role: "measures" as const, from: "card-first", to: "orders", amount: null },
    ],
  };
  expect(
    found(
      changed(decided, "decision", "card-first", { takenOn: "2026-02-20" }),
      "gap-without-decision",
    ),
  ).toEqual([]);
  expect(found(decided, "gap-without-decision")).toHaveLength(1);
});

it("does not judge under the smallest sample, nor on old figures", () => {
  expect(found(changed(behind, "kpi", "orders", { minBase: 41 }), "gap-without-decision")).toEqual(
    [],
  );
  expect(examined(behind, "gap-without-decision", { today: "2026-05-01" })).toBe(0);
  expect(examined(behind, "gap-without-decision")).toBe(1);
});

it("says above the course where less is better", () => {
  const down = changed(behind, "kpi", "orders", { direction: "down" });
  const late = changed(down, "objective", "more-orders", {
    startValue: 34,
    target: 20,
    milestones: [],
  });
  expect(said(late, "gap-without-decision")[0]).toContain("au-dessus du cap");
});
