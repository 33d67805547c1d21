import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { levelsOf } from "@/lib/kpi/reading/rules";
import { thing } from "../finding";
import { type Failure, rule } from "../rule";
import { activeObjectives, ownerAndLeaders } from "../subjects";
import { isAudience, isOutcome } from "../vanity";

/** More people look and no more of them ask or buy, or looking is all that is aimed at. Examines the audience measures whose growth is known, and the active objectives that have an indicator. */
export const vanityGrowth = rule({
  id: "vanity-growth",
  sign: "audience",
  severity: "warning",
  stage: "measure",
  examine: (reading, { rise, months, flat }) => {
    const grown = (kpi: Item<"kpi">) => growth(reading, kpi, months);
    const outcomes = reading
      .all("kpi")
      .filter(isOutcome)
      .flatMap((kpi) => {
        const change = grown(kpi);
        return change === null ? [] : [{ kpi, change }];
      });
    const moving = outcomes.some(({ change }) => change.percent >= flat);
    const best = [...outcomes].sort((a, b) => b.change.percent - a.change.percent)[0];

    const failures: Failure[] = [];
    let examined = 0;
    for (const kpi of reading.all("kpi").filter(isAudience)) {
      const change = grown(kpi);
      if (change === null) continue;
      examined++;
      if (change.percent < rise || moving) continue;
      failures.push({
        about: [kpi],
        also: best ? [best.kpi] : [],
        leads: "target",
        values: {
          choice: { choice: best ? courseOf(best.change) : "unmeasured" },
          kpi: thing(kpi),
          before: { figure: change.before },
          after: { figure: change.after },
          rise: { percent: Math.round(change.percent) },
          months,
          ...(best
            ? {
                outcome: thing(best.kpi),
                outcomeBefore: { figure: best.change.before },
                outcomeAfter: { figure: best.change.after },
              }
            : {}),
        },
        proof: [kpi.id, best?.kpi.id ?? null],
        decider: ownerAndLeaders(reading, kpi.id),
      });
    }
    for (const objective of activeObjectives(reading)) {
      const kpis = reading.to("measures", objective.id, "kpi");
      if (kpis.length === 0) continue;
      examined++;
      if (!kpis.every(isAudience)) continue;
      failures.push({
        about: [objective],
        also: kpis,
        leads: "link:measures",
        values: {
          choice: { choice: "objective" },
          objective: thing(objective),
          kpi: thing(...kpis),
        },
        decider: ownerAndLeaders(reading, objective.id),
        // What its indicator shows is said there, with figures.
        follows: kpis.map(({ id }) => `vanity-growth:${id}`),
      });
    }
    return { examined, failures };
  },
});

/** Change of the last month that is over against the one so many months before; null without both, or from nothing. */
function growth(reading: Reading, kpi: Item<"kpi">, months: number) {
  return reading.onceFor(`growth:${months}`, kpi.id, () => {
    const levels = levelsOf(reading, kpi);
    const last = levels.at(-1);
    const first = last && levels.find(({ month }) => index(month) === index(last.month) - months);
    if (!last || !first || first.value <= 0) return null;
    if (index(reading.today) - index(last.month) > months) return null;
    return {
      before: round(first.value),
      after: round(last.value),
      percent: ((last.value - first.value) / first.value) * 100,
    };
  });
}

function courseOf({ before, after }: { before: number; after: number }): "same" | "flat" {
  return before === after ? "same" : "flat";
}

function index(month: string): number {
  return +month.slice(0, 4) * 12 + +month.slice(5, 7);
}

function round(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
