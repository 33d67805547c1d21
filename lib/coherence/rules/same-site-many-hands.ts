import { presenceSpending } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { people as named, thing } from "../finding";
import { each, rule } from "../rule";
import { counted, handsOn, leaders, livePresences } from "../subjects";

/** Three people at one thing and nothing that holds their work together. Examines the presences on which three or more work. */
export const sameSiteManyHands = rule({
  id: "same-site-many-hands",
  sign: "synergy",
  severity: "warning",
  stage: "prepare",
  examine: (reading, { people }) =>
    each(
      livePresences(reading)
        .map((presence) => ({ presence, hands: handsOn(reading, presence.id) }))
        .filter(({ hands }) => hands.length >= people),
      ({ presence, hands }) => {
        const owned = reading.to("owner", presence.id, "person").length > 0;
        if (owned || presence.data.sharedCalendar || shareStep(reading, presence, hands))
          return null;
        return {
          about: [presence],
          leads: "link:owner",
          values: { presence: thing(presence), who: named(hands), count: hands.length },
          stakes: counted(presenceSpending(reading, presence).weeklyHours, 0),
          decider: leaders(reading),
          follows: [`same-profile-fed-twice:${presence.id}`],
        };
      },
    ),
});

function shareStep(reading: Reading, presence: Item<"presence">, hands: Item<"person">[]): boolean {
  return reading
    .from("place", presence.id, "step")
    .filter(({ data }) => data.state === "planned" || data.state === "started")
    .some((step) => {
      const on = new Set(handsOn(reading, step.id).map(({ id }) => id));
      return hands.every(({ id }) => on.has(id));
    });
}
