import { onlyPurpose, purposeFailure } from "../purposes";
import { rule, whole } from "../rule";

/** Everything is done to keep customers, nothing to win new ones. Examines the engagement, once each of its active channels says what it is for. */
export const retentionOnly = rule({
  id: "retention-only",
  sign: "synergy",
  severity: "hint",
  stage: "adapt",
  examine: (reading) => {
    const channels = onlyPurpose(reading, "retention");
    return whole(channels !== null, () => purposeFailure(reading, channels));
  },
});
