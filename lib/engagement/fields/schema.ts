import { z } from "zod";

/** The longest text a field takes, in characters. */
export const longest = { line: 200, paragraph: 4000 } as const;

// Control characters and lone surrogates would not survive a file or a database; everything a person can write does.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const clean = (text: string) => !unprintable.test(text) && text.isWellFormed();

/** One line of text, empty until written. */
export const line = z
  .string()
  .max(longest.line, "too_long")
  .refine((text) => clean(text) && !/[\r\n]/.test(text), "unprintable")
  .default("");

/** A paragraph of plain text, empty until written. */
export const paragraph = z
  .string()
  .max(longest.paragraph, "too_long")
  .refine(clean, "unprintable")
  .default("");

const realDay = (text: string) => {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
};

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "not_a_day")
  .refine(realDay, "not_a_day");
export const day = calendarDay.nullable().default(null);

/** A month, `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "not_a_month");

/** Money, in whole cents. */
export const cents = z.int("not_an_amount").min(0, "negative").max(100_000_000_000, "too_large");
export const money = cents.nullable().default(null);

/** Hours, up to a week's worth. */
export const weeklyHours = z.number("not_a_number").min(0, "negative").max(168, "too_large");
export const hours = weeklyHours.nullable().default(null);

export const figure = z
  .number("not_a_number")
  .min(-1e12, "too_large")
  .max(1e12, "too_large")
  .nullable()
  .default(null);

export const level = z.int().min(0).max(4).nullable().default(null);

export const yesNo = z.boolean().default(false);

/** Assertions that carry a choice say what they rest on (method.md, section 9, prose too). */
export const evidence = z.enum(["fact", "hypothesis", "opinion"]).nullable().default(null);

/** Why a tool or a channel was chosen. All but the first two and "other" are fashion (method.md, section 2). */
export const reasons = z
  .array(
    z.enum([
      "serves-channel",
      "serves-objective",
      "seen-on-tv",
      "everybody-uses-it",
      "relative-recommends-it",
      "standard-in-our-trade",
      "one-of-us-likes-it",
      "other",
    ]),
  )
  .max(8)
  .default([]);

export const url = z
  .string()
  .max(2000, "too_long")
  .refine((text) => text === "" || /^(https?:\/\/|mailto:)\S+$/i.test(text), "not_a_link")
  .default("");

export const lines = z
  .array(z.string().max(longest.line).refine(clean, "unprintable"))
  .max(100)
  .default([]);

export const periods = z
  .array(z.strictObject({ from: calendarDay, to: calendarDay, label: line }))
  .max(50)
  .default([]);
