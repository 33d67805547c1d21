import {
  bands,
  checkQuestions,
  checkSigns,
  checkVersion,
  checkWords,
  type Language,
} from "../catalogue/rules";
import { type CheckAnswers, resultOf, unknownAnswer } from "../rules";

/**
 * A check in the words of its catalogue, as lines to read beside the engagement that it opens: each sign with what was
 * answered, nothing that was not said. `day` and `percent` are already in the language.
 */
export function asNote(
  answers: CheckAnswers,
  language: Language,
  { day, version = checkVersion, percent }: Written,
): string {
  const { signs } = resultOf(answers);
  const blocks = checkSigns.map((sign) => {
    const score = signs.find((one) => one.sign === sign.key);
    const band = bands.find(({ key }) => key === score?.band)?.label[language];
    const stand = score?.score == null ? "–" : `${percent(score.score)}, ${band}`;
    const said = sign.questions.flatMap((question) => {
      const value = answers[question.key];
      if (value === undefined) return [];
      const answer =
        value === unknownAnswer
          ? checkWords.unknown[language]
          : question.answers.find((one) => one.value === value)?.[language];
      return answer ? [`${question.text[language]}\n→ ${answer}`] : [];
    });
    return [`${sign.label[language]} (${stand})`, ...said].join("\n");
  });
  return [`${checkWords.label[language]} ${version}, ${day}`, ...blocks].join("\n\n");
}
type Written = { day: string; version?: string; percent: (score: number) => string };

/** The one thing to do first by a check's result; null where nothing can be said. */
export function firstStep(answers: CheckAnswers, language: Language): string | null {
  const { first } = resultOf(answers);
  return checkSigns.find(({ key }) => key === first)?.tomorrow[language] ?? null;
}

/** The longest note that a check can make, in characters. */
export function longestNote(language: Language): number {
  const answers = Object.fromEntries(
    checkQuestions.map((question) => {
      const longest = question.answers.reduce((long, one) =>
        one[language].length > long[language].length ? one : long,
      );
      return [question.key, longest.value];
    }),
  );
  return asNote(answers, language, { day: "", percent: () => "100 %" }).length + 40;
}
