import { presenceSpending } from "@/lib/diagnostic/cost/rules";
import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { counted, handsOn, leaders, livePresences } from "../subjects";

const fed: ReadonlySet<string> = new Set(["profile", "page", "listing"]);

/** Several people post on one profile with neither a calendar in common nor anyone who answers for it. Examines the profiles, pages and listings that somebody feeds. */
export const sameProfileFedTwice = rule({
  id: "same-profile-fed-twice",
  sign: "duplication",
  severity: "hint",
  stage: "prepare",
  examine: (reading) =>
    each(
      livePresences(reading)
        .filter(({ data }) => fed.has(data.type))
        .map((presence) => ({ presence, hands: handsOn(reading, presence.id) }))
        .filter(({ hands }) => hands.length > 0),
      ({ presence, hands }) => {
        const owned = reading.to("owner", presence.id, "person").length > 0;
        if (hands.length < 2 || owned || presence.data.sharedCalendar) return null;
        return {
          about: [presence],
          leads: "link:owner",
          values: { presence: thing(presence), who: people(hands), count: hands.length },
          stakes: counted(presenceSpending(reading, presence).weeklyHours, 0),
          decider: leaders(reading),
        };
      },
    ),
});
