import catalogue from "./quick-check.json";

export type Language = "fr" | "en";
type Words = Record<Language, string>;
export const bandKeys = ["low", "middle", "high"] as const;
export type BandKey = (typeof bandKeys)[number];

export type CheckQuestion = {
  key: string;
  text: Words;
  help?: Words;
  answers: ({ value: number } & Words)[];
};
export type CheckSign = {
  key: string;
  label: Words;
  question: Words;
  questions: CheckQuestion[];
  results: ({ band: string } & Words)[];
  tomorrow: Words;
};

/** The seven signs of the quick check with what each asks, in the order in which it is asked. */
export const checkSigns: readonly CheckSign[] = catalogue.signs;
export const checkQuestions: readonly CheckQuestion[] = checkSigns.flatMap(
  (sign) => sign.questions,
);
/** The version that a check made today is answered in. */
export const checkVersion = catalogue.version;
export const bands = catalogue.bands as readonly {
  key: BandKey;
  min: number;
  maxExclusive: number | null;
  label: Words;
}[];
export const publishOverallIf = catalogue.scoring.publishOverallIf;
export const overallWords = catalogue.overall as readonly ({ band: BandKey } & Words)[];
/** What the check says of itself: its name, its welcome, its caution, whom the answers are for. */
export const checkWords = {
  label: catalogue.label as Words,
  intro: catalogue.intro as Words,
  privacy: catalogue.privacy as Words,
  caution: catalogue.caution as Words,
  unknown: catalogue.unknown.label as Words,
  unknownResult: catalogue.unknown.result as Words,
  noData: catalogue.noData as Words,
  noOverall: catalogue.noOverall as Words,
  tomorrow: catalogue.tomorrowLabel as Words,
};
export const checkMinutes = catalogue.minutes;
