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

export type Note = { day: string; text: string };
