import { z } from "zod";
import { choosable } from "../rules";

export const wishInput = z.strictObject({ kind: z.enum(choosable), wanted: z.boolean() });
export type WishInput = z.output<typeof wishInput>;
