import { rule, whole } from "../rule";
import { activeObjectives, leaders } from "../subjects";

/** More aims than a small team can hold. Examines the engagement, once there is an objective. */
export const tooManyObjectives = rule({
  id: "too-many-objectives",
  sign: "direction",
  severity: "warning",
  stage: "adapt",
  examine: (reading, { most }) => {
    const active = activeObjectives(reading);
    return whole(active.length > 0, () =>
      active.length <= most
        ? null
        : {
            about: [],
            leads: { kind: "objective", id: active.at(-1)?.id ?? null, field: "status" },
            values: { count: active.length, most },
            decider: leaders(reading),
          },
    );
  },
});
