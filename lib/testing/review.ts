import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/engagement/days/rules";
import { addItem } from "@/lib/engagement/edit/commands";
import { typeValue } from "@/lib/kpi/value/commands";
import { planReview } from "@/lib/review/plan/commands";
import { claire, personOf, solenn, yann } from "./cast";

let count = 0;
/** A change of its own for each call. */
export const fresh = () => `review-${String(count++).padStart(6, "0")}`;

/** Asks something of an engagement with a change of its own. */
export const of = (engagementId: string) => ({ engagementId, changeId: fresh() });

export const letter = "letter-kpi";
export const lateStep = "late-step";

/** An indicator far behind its course, a step past its end, and a review planned for tomorrow; returns the review's id. */
export function stageReview(engagementId: string, by: Viewer = claire): string {
  const day = (days: number) => addDays(today(), days);
  addItem(by, {
    ...of(engagementId),
    id: letter,
    kind: "kpi",
    data: {
      name: "Abonnés à la lettre",
      grain: "weekly",
      aggregation: "last",
      startValue: 1000,
      startDay: day(-100),
      target: 1500,
      deadline: day(100),
    },
  });
  typeValue(by, { ...of(engagementId), kpiId: letter, day: day(-9), from: null, to: 1010 });
  addItem(by, {
    ...of(engagementId),
    id: lateStep,
    kind: "step",
    data: { what: "Compter les commandes", endsOn: day(-12), state: "started" },
  });
  return planReview(by, {
    ...of(engagementId),
    on: day(1),
    time: "14:30",
    place: "Boutique",
    attendees: engagementId === "bakery" ? [personOf(yann), personOf(solenn)] : [],
  }).reviewId;
}
