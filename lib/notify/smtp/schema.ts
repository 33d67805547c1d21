import { z } from "zod";
import { email } from "@/lib/account/schema";
import { securities } from "./rules";

const secret = z
  .string()
  .max(500, "too_long")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable");

export const serverInput = z.strictObject({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "missing")
    .max(253, "too_long")
    .regex(/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/, "host"),
  port: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, "port")
    .transform(Number)
    .refine((port) => port > 0 && port < 65_536, "port"),
  security: z.enum(securities),
  user: secret.trim(),
  /** empty: the one that is kept stays */
  password: secret,
  from: email,
});
export type ServerInput = z.output<typeof serverInput>;
