import { engagementSigned } from "@/lib/strategy/acceptance/rules";
import { rule, whole } from "../rule";
import { leaders } from "../subjects";

/** Work is under way and nobody signed that it should be, or somebody signed that it should not. Examines the engagement, once a step is in progress. */
export const noDecision = rule({
  id: "no-decision",
  sign: "direction",
  severity: "warning",
  stage: "act",
  examine: (reading) => {
    const running = reading.all("step").filter(({ data }) => data.state === "started");
    return whole(running.length > 0, () => {
      const signed = engagementSigned(reading);
      if (signed?.answer === "yes") return null;
      return {
        about: [],
        leads: { kind: "commitment", id: reading.one("commitment")?.id ?? null, field: "answer" },
        values: {
          count: running.length,
          choice: { choice: signed?.answer === "no" ? "no" : "none" },
        },
        ...(signed?.answer === "no" ? { severity: "critical" as const } : {}),
        decider: leaders(reading),
      };
    });
  },
});
