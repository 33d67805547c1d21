import { expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { happenedTo, periodAt } from "./rules";

it("is what was noted of the indicator or of all, and the decisions that should move it, oldest first", () => {
  const p = plan("Maison Kerleo", "2025-09-01");
  p.add("kpi", "orders", { name: "Commandes" });
  p.add("kpi", "other", { name: "Autre" });
  p.add("annotation", "button", { day: "2026-02-27", text: "Bouton" }, { measures: "orders" });
  p.add("annotation", "feast", { day: "2025-12-20", text: "Fête du port" });
  p.add("annotation", "elsewhere", { day: "2025-12-20", text: "Ailleurs" }, { measures: "other" });
  p.add("annotation", "empty", { day: "2025-12-20", text: " " }, { measures: "orders" });
  p.add("review", "rev", { title: "Revue" });
  p.add(
    "decision",
    "d",
    { question: "Où ?", choice: "Sur les fiches", takenOn: "2026-01-15" },
    { measures: "orders", "taken-at": "rev" },
  );
  p.add("decision", "open", { question: "Quand ?" }, { measures: "orders" });
  expect(happenedTo(read(p.done(), "2026-03-12"), "orders")).toEqual([
    { id: "feast", kind: "annotation", day: "2025-12-20", text: "Fête du port", review: null },
    { id: "d", kind: "decision", day: "2026-01-15", text: "Sur les fiches", review: "rev" },
    { id: "button", kind: "annotation", day: "2026-02-27", text: "Bouton", review: null },
  ]);
});

it("stands in the period that ends on its day or next, after the last figure in the last", () => {
  const points = [["2026-02-01"], ["2026-02-08"], ["2026-02-15"]] as const;
  expect(
    ["2026-01-01", "2026-02-08", "2026-02-09", "2026-03-01"].map((day) => periodAt(points, day)),
  ).toEqual([0, 1, 2, 2]);
  expect(periodAt([], "2026-01-01")).toBe(-1);
});
