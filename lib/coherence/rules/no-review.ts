import type { Reading } from "@/lib/engagement/reading/rules";
import { consultants } from "@/lib/strategy/acceptance/rules";
import { made, rule, whole } from "../rule";
import { leaders } from "../subjects";

/** The course has not been looked at together for too long. Examines the engagement. */
export const noReview = rule({
  id: "no-review",
  sign: "optimisation",
  severity: "warning",
  stage: "correct",
  examine: (reading, { times, weeks }) =>
    whole(true, () => {
      const agreed = reading.one("means")?.data.reviewRhythmWeeks ?? null;
      const rhythm = agreed ?? weeks;
      const last = lastReview(reading);
      const waited = reading.patientDays(last ?? reading.engagement.openedOn, reading.today);
      if (waited <= times * rhythm * 7) return null;
      const next = reading.all("review").find(({ data }) => data.state === "planned");
      return {
        about: [],
        leads: next
          ? { kind: "review", id: next.id, field: "plannedAt" }
          : made("review", "plannedAt"),
        values: {
          choice: { choice: last === null ? "never" : "old" },
          weeks: { elapsed: waited },
          rhythm,
          ...(last === null ? {} : { last: { day: last } }),
        },
        decider: [...consultants(reading), ...leaders(reading)],
      };
    }),
});

function lastReview(reading: Reading): string | null {
  const days = reading
    .all("review")
    .filter(({ data }) => data.state === "held")
    .map(({ data }) => data.heldOn ?? data.plannedAt?.slice(0, 10) ?? null)
    .filter((day) => day !== null && day <= reading.today);
  return days.sort().at(-1) ?? null;
}
