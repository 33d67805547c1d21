/** What a round asks: the whole instrument, its core questions, or the hindrances (consultants' eyes only). */
export const roundForms = ["full", "core", "hindrance"] as const;
export type RoundForm = (typeof roundForms)[number];

/** Who speaks: a person of the client, the consultant, or both together. */
export const answerSeries = ["self", "consultant", "agreed"] as const;
export type AnswerSeries = (typeof answerSeries)[number];

export const notConcerned = -1;
export const unknown = -2;
