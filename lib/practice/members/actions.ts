"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { publicUrl } from "@/lib/auth/public-url";
import { changeMemberRole, inviteMember, removeMember, revokeMemberInvitation } from "./commands";
import {
  inviteMemberInput,
  memberRoleInput,
  practiceInvitationInput,
  practiceMemberInput,
} from "./schema";

const show = () => revalidatePath("/practice/members");

/** Invites somebody to the practice; the link is told once, with whether it goes by mail too. */
export const inviteMemberAction = action(inviteMemberInput, (viewer, input) => {
  const { token, mailed } = inviteMember(viewer, input);
  show();
  return { link: `${publicUrl()}/invite/${token}`, mailed };
});

export const revokeMemberInvitationAction = action(practiceInvitationInput, (viewer, input) => {
  revokeMemberInvitation(viewer, input);
  show();
});

export const changeMemberRoleAction = action(memberRoleInput, (viewer, input) => {
  changeMemberRole(viewer, input);
  show();
});

export const removePracticeMemberAction = action(practiceMemberInput, (viewer, input) => {
  removeMember(viewer, input);
  revalidatePath("/", "layout");
});
