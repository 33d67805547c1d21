import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { plan } from "@/lib/testing/plan";

const many = (count: number) => {
  const p = plan("Café du Port", "2025-09-01");
  for (let i = 1; i <= count; i++) p.add("objective", `o${i}`, { title: `Objectif ${i}` });
  return p.done();
};

it("fires from the sixth active objective on", () => {
  expect(said(many(6), "too-many-objectives")).toEqual([
    "6 objectifs sont menés de front, pour 5 au plus qu’une petite équipe peut tenir.",
  ]);
});

it("holds at five, and at six once the practice moved the threshold, which the finding says", () => {
  expect(found(many(5), "too-many-objectives")).toEqual([]);
  const moved = (most: number) => ({
    settings: { rules: { "too-many-objectives": { limits: { most } } } },
  });
  expect(found(many(6), "too-many-objectives", moved(6))).toEqual([]);
  expect(found(many(4), "too-many-objectives", moved(3))[0]?.settings).toEqual([
    { name: "most", value: 3, usual: 5 },
  ]);
});

it("examines the engagement, once there is an objective", () => {
  expect(examined(many(2), "too-many-objectives")).toBe(1);
  expect(examined(many(0), "too-many-objectives")).toBe(0);
});
