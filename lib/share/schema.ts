import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";
import { lifetimes, shortestSharePassword } from "./rules";

const resource = z.discriminatedUnion("page", [
  z.strictObject({ page: z.enum(["dashboard", "strategy", "roadmap"]) }),
  z.strictObject({ page: z.literal("review"), reviewId: itemId }),
]);

/** `live`, or frozen `now`, or a state that was frozen before, by its id; a review is always its frozen day. */
const moment = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("live") }),
  z.strictObject({ is: z.literal("now") }),
  z.strictObject({ is: z.literal("frozen"), id: itemId }),
]);

export const renewShareInput = z.strictObject({
  engagementId: itemId,
  shareId: itemId,
  days: z.literal(lifetimes),
});
export type RenewShareInput = z.output<typeof renewShareInput>;

export const shareInput = z.strictObject({
  engagementId: itemId,
  resource,
  moment,
  label: z
    .string()
    .trim()
    .max(80, "too_long")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable")
    .default(""),
  days: z.literal(lifetimes),
  password: z.string().min(shortestSharePassword, "too_short").max(200, "too_long").nullable(),
});
export type ShareInput = Omit<z.output<typeof shareInput>, "password"> & {
  /** argon2id, or null where the link alone opens */
  passwordHash: string | null;
};

export const revokeInput = z.strictObject({ engagementId: itemId, shareId: itemId });
export type RevokeInput = z.output<typeof revokeInput>;
