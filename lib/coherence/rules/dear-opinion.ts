import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, ownerAndLeaders, spendingOf, stakesOf } from "../subjects";

/** A large part of the means rests on an opinion. Examines the channels that are not stopped and take a large part of the budget or of the hours. */
export const dearOpinion = rule({
  id: "dear-opinion",
  sign: "value",
  severity: "hint",
  stage: "adapt",
  examine: (reading, { share }) => {
    const live = liveChannels(reading);
    const all = (part: "weeklyHours" | "monthlyCents") =>
      live.reduce((sum, channel) => sum + spendingOf(reading, channel)[part], 0);
    const means = reading.one("means")?.data;
    const hours = means?.weeklyHours ?? all("weeklyHours");
    const money = means?.monthlyBudget ?? all("monthlyCents");
    const part = (one: number, all: number) => (all > 0 && one > 0 ? (one / all) * 100 : 0);
    const dear = live.flatMap((channel) => {
      const { weeklyHours, monthlyCents } = spendingOf(reading, channel);
      const ofHours = part(weeklyHours, hours);
      const ofMoney = part(monthlyCents, money);
      return Math.max(ofHours, ofMoney) < share ? [] : [{ channel, ofHours, ofMoney }];
    });
    return each(dear, ({ channel, ofHours, ofMoney }) =>
      channel.data.reasonStatus !== "opinion"
        ? null
        : {
            about: [channel],
            leads: "reasonStatus",
            values: {
              channel: thing(channel),
              part: { percent: Math.round(Math.max(ofHours, ofMoney)) },
              of: { choice: ofMoney >= ofHours ? "money" : "hours" },
            },
            stakes: stakesOf(reading, [channel]),
            decider: ownerAndLeaders(reading, channel.id),
          },
    );
  },
});
