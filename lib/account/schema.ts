import { z } from "zod";
import { longestPassword, shortestPassword } from "./rules";

/** A name on one line: of a person, of the practice. */
export const name = z
  .string()
  .trim()
  .min(1, "missing")
  .max(80, "too_long")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable");
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "too_long")
  .pipe(z.email("not_an_address"));
export const newPassword = z
  .string()
  .min(shortestPassword, "too_short")
  .max(longestPassword, "too_long");

export const setupInput = z.strictObject({
  code: z.string().trim().max(100),
  practice: name,
  name,
  email,
  password: newPassword,
});
export const passwordInput = z.strictObject({
  current: z.string().max(200),
  password: newPassword,
});
export const resetInput = z.strictObject({ password: newPassword });
export const nameInput = z.strictObject({ name });
export const sessionInput = z.strictObject({ sessionId: z.string().max(64) });
export const practiceInput = z.strictObject({
  name,
  locale: z.enum(["fr", "en"]),
  /** "#rrggbb", or nothing */
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(#[0-9a-f]{6})?$/, "not_a_colour"),
});
