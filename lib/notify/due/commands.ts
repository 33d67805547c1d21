import "server-only";
import { transact } from "@/db/client";
import { addDays } from "@/lib/engagement/days/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { openStepsOf } from "@/lib/roadmap/rules";
import { enqueue } from "../commands";
import { readers } from "../reader/queries";

/**
 * Reminds people of their own open steps that end in two days or should have ended the day before; for the daily job. One letter
 * for each engagement and day, however often it runs. Answers how many letters it wrote.
 */
export function remindOfSteps(today: string): number {
  const days = [addDays(today, 2), addDays(today, -1)];
  return transact((tx) => {
    let written = 0;
    for (const { viewer, to, engagementId, personId } of readers()) {
      const { engagement } = loadEngagement(viewer, engagementId);
      const steps = openStepsOf(read(engagement, today), personId).flatMap(({ id, data }) =>
        data.endsOn && days.includes(data.endsOn)
          ? [
              {
                what: data.what,
                endsOn: data.endsOn,
                path: `/engagements/${engagementId}/roadmap/${id}`,
              },
            ]
          : [],
      );
      if (steps.length === 0) continue;
      const key = `step-due:${engagementId}:${to.accountId}:${today}`;
      if (enqueue(tx, to, { kind: "step-due", steps }, key)) written += 1;
    }
    return written;
  });
}
