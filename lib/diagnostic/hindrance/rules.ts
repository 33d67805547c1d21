import catalogue from "../catalogue/hindrances.json";

export type Statement = (typeof catalogue.statements)[number];

export const hindranceVersion = catalogue.version;
export const statements: readonly Statement[] = catalogue.statements;
export const statementGroups = catalogue.groups;
export const hindranceScale = catalogue.scale;
export const hindranceWords = { intro: catalogue.intro, privacy: catalogue.privacy };

/** "I would rather not answer": kept for the person who said so, and on nobody's map. */
export const skipped = -1;
/** The answer from which a statement waits for its talk (the catalogue's map.strongFrom). */
export const strongFrom = catalogue.map.strongFrom;
/** Highest minus lowest answer from which a statement is seen differently. */
const differFrom = 2;

const byKey = new Map(catalogue.statements.map((statement) => [statement.key, statement]));

/** A statement of the catalogue, or undefined. */
export function catalogueStatement(key: string): Statement | undefined {
  return byKey.get(key);
}

export type MapAnswer = { person: string; value: number; planned: boolean };
export type MapLine = {
  statement: Statement;
  answers: MapAnswer[];
  highest: number;
  median: number;
  /** the people who answered do not see it alike */
  differ: boolean;
  /** somebody is held back by it, and neither a talk nor a step was planned */
  waiting: boolean;
};

/**
 * The map of what people said: each statement that somebody answered, the highest answer first, then the median, then the
 * catalogue's order. What somebody would rather not answer is not on it.
 */
export function hindranceMapOf(
  given: readonly { person: string; statement: string; value: number; planned: boolean }[],
): MapLine[] {
  const lines = statements.flatMap((statement): MapLine[] => {
    const answers = given
      .filter((one) => one.statement === statement.key && one.value !== skipped)
      .map(({ person, value, planned }) => ({ person, value, planned }));
    if (answers.length === 0) return [];
    const values = answers.map(({ value }) => value).sort((a, b) => a - b);
    const highest = values.at(-1) ?? 0;
    return [
      {
        statement,
        answers,
        highest,
        median: middle(values),
        differ: highest - (values[0] ?? 0) >= differFrom,
        waiting: answers.some(({ value, planned }) => value >= strongFrom && !planned),
      },
    ];
  });
  return lines.sort((a, b) => b.highest - a.highest || b.median - a.median);
}

function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
