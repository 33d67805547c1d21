/** What may be done with a series over a longer period: see aggregations in the KPI catalogue. */
export type SeriesKind = "additive" | "unique" | "ratio" | "level";
export type SeriesGrain = "daily" | "weekly" | "monthly";

/** One figure on one day; of a weekly series the Monday, of a monthly one the first of the month. */
export type Point = {
  day: string;
  value: number;
  /** value = scale × numerator ÷ denominator, up to the rounding of the file */
  numerator?: number;
  denominator?: number;
};

export type Series = {
  /** key of the source, as in the KPI catalogue where it is listed there */
  source: string;
  /** the name in the file's own language, made whole where the column alone says too little */
  metric: string;
  /** the same in every language, so that a French and an English export feed one indicator */
  measure: string;
  /** the column as the file writes it */
  label: string;
  grain: SeriesGrain;
  kind: SeriesKind;
  /** how the file writes the value: 12.5 for "12,5 %" is percent, 0.125 is fraction */
  unit: "count" | "percent" | "fraction" | "money" | "seconds" | "position" | "average";
  /** of a ratio whose points carry numerator and denominator */
  scale?: number;
  first: string | null;
  last: string | null;
  points: Point[];
  /** of the values as written, to compare with the file by eye; of a ratio it means nothing else */
  sum: number;
};

/** Figures by page, country or campaign, for the whole period: nothing to plot, shown only. */
export type DimensionTable = {
  source: string;
  table: string;
  rows: number;
  sums: Record<string, number>;
};

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
export type Delimiter = "," | ";" | "\t" | "|";
export type DateOrder = "dmy" | "mdy" | "ymd";
export type Decimal = "," | ".";

/** What the person corrected on the preview; it wins over what was guessed. */
export type Choices = {
  encoding?: Encoding;
  delimiter?: Delimiter;
  dateOrder?: DateOrder;
  decimal?: Decimal;
  /** the year of dates written without one */
  year?: number;
};

/** One guess, how certain it is, and the words of the file that show it. `value` is null where the file has nothing of the sort. */
export type Guess<Value, Sample> = {
  value: Value | null;
  certainty: "sure" | "check";
  sample: Sample | null;
};

export type Format = {
  /** the container: plain text, zip of texts, workbook */
  container: "text" | "zip" | "workbook";
  encoding: Guess<Encoding, { words: string[] }>;
  delimiter: Guess<Delimiter, { columns: number; lines: number }>;
  dateOrder: Guess<DateOrder, { text: string; day: string }>;
  decimal: Guess<Decimal, { text: string; value: number; other: string | null; others: number }>;
  /** a header and two lines, to look at beside the guesses */
  raw: string[];
};

export type SkipReason = "impossible_date" | "unreadable_date" | "total" | "duplicate";
export type Skipped = {
  reason: SkipReason;
  count: number;
  /** the first such line, counted from 1 in its file */
  example: { line: number; text: string };
};

/** `key` names a sentence of the namespace `exchange`, under `warning`; `values` fill it. */
export type Warning = { key: WarningKey; values: Record<string, string | number> };
export type WarningKey =
  | "cancelled_orders"
  | "decimal_ambiguous"
  | "decimal_mixed"
  | "duplicate_day"
  | "empty_series"
  | "future_dates"
  | "grain_inferred"
  | "member_ignored"
  | "not_addable"
  | "order_ambiguous"
  | "quotes_broken"
  | "transfers_excluded"
  | "unknown_source"
  | "unreadable_number"
  | "weeks_from_sunday"
  | "year_inferred";

export type Reading = {
  ok: true;
  format: Format;
  series: Series[];
  tables: DimensionTable[];
  skipped: Skipped[];
  warnings: Warning[];
  /** lines of data, headers and remarks not counted */
  rows: { total: number; read: number };
};

export type RefusalReason = "too_large" | "unreadable" | "not_recognised" | "empty" | "too_slow";
/** `detail.why` picks the sentence of the namespace `exchange` under `refusal`. */
export type Unread = {
  ok: false;
  reason: RefusalReason;
  detail: { why: string; limit?: number; name?: string };
};

/** An expected no, as a value. */
export function unread(
  reason: RefusalReason,
  why: string,
  more: Partial<Unread["detail"]> = {},
): Unread {
  return { ok: false, reason, detail: { why, ...more } };
}
