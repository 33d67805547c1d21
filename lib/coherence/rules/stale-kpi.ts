import { dayOfMoment } from "@/lib/engagement/days/rules";
import { grainDays } from "@/lib/kpi/measure/rules";
import { lastFigure } from "@/lib/kpi/reading/rules";
import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { ownerOrLeaders } from "../subjects";

/** A followed indicator has had no figure for a while. Examines the followed indicators, those computed from others excepted. */
export const staleKpi = rule({
  id: "stale-kpi",
  sign: "optimisation",
  severity: "warning",
  stage: "measure",
  examine: (reading, { periods, days }) =>
    each(
      reading.all("kpi").filter(({ data }) => data.followed && data.aggregation !== "computed"),
      (kpi) => {
        const last = lastFigure(reading, kpi);
        const since = last ?? dayOfMoment(kpi.createdAt);
        const waited = reading.patientDays(since, reading.today);
        if (waited <= periods * grainDays[kpi.data.grain] + days) return null;
        const owner = ownerOrLeaders(reading, kpi.id);
        return {
          about: [kpi],
          leads: "points",
          values: {
            kpi: thing(kpi),
            choice: { choice: last === null ? "never" : "old" },
            waited: { elapsed: waited },
            ...(last === null ? {} : { last: { day: last } }),
            who: people(owner),
          },
          decider: owner,
        };
      },
    ),
});
