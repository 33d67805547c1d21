import { z } from "zod";
import { rolesToSeeAs } from "../rules";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "not_an_id");

/** On one engagement, somebody of it or a role. */
export const seenSchema = z.union([
  z.strictObject({ engagementId: id, accountId: id }),
  z.strictObject({ engagementId: id, role: z.enum(rolesToSeeAs) }),
]);
