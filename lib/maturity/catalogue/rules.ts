import type { RoundForm } from "../rules";
import benchmarks from "./benchmarks.json";
import catalogue from "./instrument.json";

export type Language = "fr" | "en";
type Words = Record<Language, string>;

export type Question = {
  key: string;
  /** a question is compared in time with the same revision of itself only */
  revision: number;
  short: Words;
  text: Words;
  help: Words;
  levels: ({ value: number } & Words)[];
  weight: number;
  core: boolean;
  naAllowed: boolean;
  evidence: Words;
  /** lift[i] goes from level i to level i + 1; estimates, and said to be */
  lift: { hours: number; weeks: number; step: Words }[];
};

export type Dimension = {
  key: string;
  label: Words;
  weight: number;
  purpose: Words;
  questions: Question[];
};

export const dimensions: readonly Dimension[] = catalogue.dimensions;
export const questions: readonly Question[] = dimensions.flatMap((each) => each.questions);
/** The version that a round opened today is answered in. */
export const instrumentVersion = catalogue.version;
export const scoring = catalogue.scoring;
export const shortForm = catalogue.shortForm;
export const bands: readonly {
  min: number;
  maxExclusive: number | null;
  label: Words;
  advice: Words;
}[] = catalogue.bands;
export const scaleLevels: readonly { value: number; label: Words }[] = catalogue.scale.levels;
export const intro: Words = catalogue.intro;
export const liftNote: Words = catalogue.liftBasis.note;

const byKey = new Map(questions.map((each) => [each.key, each]));
const dimensionByQuestion = new Map(
  dimensions.flatMap((dimension) => dimension.questions.map((each) => [each.key, dimension])),
);

/** The question of that key, or undefined where the instrument has none. */
export function catalogueQuestion(key: string): Question | undefined {
  return byKey.get(key);
}

/** The dimension a question belongs to, or undefined where the instrument has no such question. */
export function dimensionOf(question: string): Dimension | undefined {
  return dimensionByQuestion.get(question);
}

/** What a form asks, in the instrument's order: all its questions, or the core ones. */
export function questionsOf(form: RoundForm): readonly Question[] {
  if (form === "hindrance") return [];
  return form === "core" ? questions.filter((each) => each.core) : questions;
}

/** One question's texts in one language: all that a browser needs to ask it. */
export function questionTexts(question: Question, language: Language) {
  return {
    key: question.key,
    text: question.text[language],
    help: question.help[language],
    levels: question.levels.map((level) => level[language]),
    naAllowed: question.naAllowed,
  };
}
export type QuestionTexts = ReturnType<typeof questionTexts>;

/** The revision of each question in a version of the instrument; empty where the version is not known here. */
export function revisionsIn(version: string): ReadonlyMap<string, number> {
  const known = new Set([instrumentVersion]);
  for (const entry of catalogue.changelog) {
    const unchanged = "scoresChanged" in entry && entry.scoresChanged === false;
    if (known.has(entry.version) && unchanged && "comparableWith" in entry) {
      known.add(entry.comparableWith as string);
    }
  }
  return new Map(known.has(version) ? questions.map((each) => [each.key, each.revision]) : []);
}

/** A public figure with its year and where it was read. */
export function benchmark(key: string) {
  return benchmarks.otherFigures.find((figure) => figure.key === key);
}
