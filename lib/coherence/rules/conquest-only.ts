import { onlyPurpose, purposeFailure } from "../purposes";
import { rule, whole } from "../rule";

/** Everything is done to win customers, nothing to keep them. Examines the engagement, once each of its active channels says what it is for; not a trade that sells once to each customer. */
export const conquestOnly = rule({
  id: "conquest-only",
  sign: "synergy",
  severity: "hint",
  stage: "adapt",
  examine: (reading) => {
    const once = reading.one("means")?.data.sellsOnce === true;
    const channels = onlyPurpose(reading, "conquest");
    return whole(channels !== null && !once, () => purposeFailure(reading, channels));
  },
});
