import { z } from "zod";
import { practiceRoles } from "@/lib/access/rules";
import { email, name } from "@/lib/account/schema";
import { itemId } from "@/lib/engagement/schema";

export const inviteMemberInput = z.strictObject({ email, name, role: z.enum(practiceRoles) });
export type InviteMemberInput = z.output<typeof inviteMemberInput>;
export const memberRoleInput = z.strictObject({ accountId: itemId, role: z.enum(practiceRoles) });
export type MemberRoleInput = z.output<typeof memberRoleInput>;
export const practiceMemberInput = z.strictObject({ accountId: itemId });
export const practiceInvitationInput = z.strictObject({ invitationId: itemId });
