export type ChartPoint = readonly [day: string, value: number, expected: number | null];

export type Ending = { value: string; text: string };

/** Every word on the chart, already in the person's language. */
export type ChartWords = {
  /** one sentence that says what the drawing shows */
  summary: string;
  say: (value: number) => string;
  day: (day: string) => string;
  month: (day: string) => string;
  target: Ending | null;
  pace: (Ending & { between: string }) | null;
  actual: string;
  course: string;
};

/** What happened on a day; a decision has a mark of its own shape. */
export type Note = { day: string; text: string; decided?: boolean };
