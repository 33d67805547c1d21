import { z } from "zod";

/** `typed` is one's own address, typed by hand. */
export const eraseInput = z.strictObject({
  typed: z.string().trim().max(254),
  password: z.string().max(200),
});
