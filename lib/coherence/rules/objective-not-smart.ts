import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { acceptance, consultants } from "@/lib/strategy/acceptance/rules";
import { placeOfCheck } from "@/lib/strategy/smart/place/rules";
import { type Check, letterOf, smart } from "@/lib/strategy/smart/rules";
import { thing, type Values } from "../finding";
import { each, rule } from "../rule";
import { activeObjectives, leaders, objectiveStakes, ownerOrLeaders } from "../subjects";

/** A letter of an objective has a blocker. Examines the active objectives. */
export const objectiveNotSmart = rule({
  id: "objective-not-smart",
  sign: "direction",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(activeObjectives(reading), (objective) => {
      const { blockers } = smart(reading, objective);
      // Nobody agrees before the rest stands: what is written comes first.
      const first = blockers.find((check) => check !== "agreed") ?? blockers[0];
      if (!first) return null;
      const withoutKpi = blockers.every((check) => followsFromKpi.has(check));
      const agreedOnly = blockers.length === 1 && first === "agreed";
      return {
        about: [objective],
        leads: placeOfCheck(reading, objective, first),
        values: {
          objective: thing(objective),
          ...variant(reading, objective, blockers),
        },
        stakes: objectiveStakes(reading, objective),
        decider: agreedOnly
          ? [...leaders(reading), ...consultants(reading)]
          : ownerOrLeaders(reading, objective.id),
        follows: withoutKpi ? [`objective-without-kpi:${objective.id}`] : [],
      };
    }),
});

const followsFromKpi: ReadonlySet<Check> = new Set(["kpi_linked", "source", "agreed"]);

function variant(reading: Reading, objective: Item<"objective">, blockers: Check[]): Values {
  const missing = blockers.filter((check) => check !== "agreed" || blockers.length === 1);
  const letters = [...new Set(blockers.map(letterOf))];
  const has = (...checks: Check[]) => checks.every((check) => blockers.includes(check));
  const changed = acceptance(reading, objective).changed;
  const choice =
    has("baseline", "target") && objective.data.startValue === null
      ? "nofigures"
      : blockers.length > 1 || blockers[0] !== "agreed"
        ? "missing"
        : changed.length > 0
          ? "again"
          : "agree";
  return {
    choice: { choice },
    missing: { terms: "smart", keys: missing },
    letters: { texts: letters },
    changed: { terms: "agreed", keys: changed },
  };
}
