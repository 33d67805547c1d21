import { z } from "zod";
import { roles } from "@/lib/access/rules";
import { itemId } from "@/lib/engagement/schema";
import { email, name, newPassword } from "../schema";
import { mostAtOnce } from "./rules";

const inviteInput = z.strictObject({
  engagementId: itemId,
  email,
  name,
  role: z.enum(roles),
  /** a word of the inviter's, shown on the welcome page */
  line: z
    .string()
    .trim()
    .max(200, "too_long")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable")
    .default(""),
});
export type InviteInput = z.output<typeof inviteInput>;

export const inviteSeveralInput = inviteInput.omit({ email: true, name: true }).extend({
  people: z.array(z.strictObject({ email, name })).min(1, "missing").max(mostAtOnce, "too_long"),
});
export type InviteSeveralInput = z.output<typeof inviteSeveralInput>;

export const leaveInput = z.strictObject({ engagementId: itemId });
export const invitationInput = z.strictObject({ engagementId: itemId, invitationId: itemId });
export const memberInput = z.strictObject({ engagementId: itemId, accountId: itemId });
export type MemberInput = z.output<typeof memberInput>;
export const roleInput = memberInput.extend({ role: z.enum(roles) });
export type RoleInput = z.output<typeof roleInput>;
export const acceptInput = z.strictObject({ name, password: newPassword });
