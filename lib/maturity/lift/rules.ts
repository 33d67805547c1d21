import { dimensions } from "../catalogue/rules";
import { notConcerned } from "../rules";
import { isLevel, type Sheet } from "../sheet/rules";

export type Lift = {
  question: string;
  dimension: string;
  from: number;
  to: number;
  /** hours of the business's own people, and weeks until the level can be seen: estimates */
  hours: number;
  weeks: number;
  /** points of 0–100 that the dimension would gain, and the whole */
  dimensionGain: number;
  overallGain: number;
};

/** The next levels that cost least, three unless told: by hours for each point of maturity gained in all, then fewer weeks, then the instrument's order. Questions without a level, and those at the top, have none. */
export function cheapestLifts(sheet: Sheet, count = 3): Lift[] {
  return nextLevels(sheet)
    .toSorted((a, b) => a.hours / a.overallGain - b.hours / b.overallGain || a.weeks - b.weeks)
    .slice(0, count);
}

function nextLevels(sheet: Sheet): Lift[] {
  const allWeights = dimensions.reduce((total, each) => total + each.weight, 0);
  return dimensions.flatMap((dimension) => {
    const concerned = dimension.questions.filter(
      (each) => sheet.get(each.key)?.value !== notConcerned,
    );
    const weights = concerned.reduce((total, each) => total + each.weight, 0);
    return concerned.flatMap((question) => {
      const level = sheet.get(question.key)?.value;
      const lift = isLevel(level) ? question.lift[level] : undefined;
      if (level === undefined || !lift) return [];
      const dimensionGain = (25 * question.weight) / weights;
      return [
        {
          question: question.key,
          dimension: dimension.key,
          from: level,
          to: level + 1,
          hours: lift.hours,
          weeks: lift.weeks,
          dimensionGain,
          overallGain: (dimensionGain * dimension.weight) / allWeights,
        },
      ];
    });
  });
}
