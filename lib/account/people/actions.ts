"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ownEyes } from "@/lib/access/rules";
import { action, attempt } from "@/lib/action";
import { forgetToken, keepSession, keptToken } from "@/lib/auth/browser";
import { openSession } from "@/lib/auth/commands";
import { currentOrigin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/password";
import { publicUrl } from "@/lib/auth/public-url";
import { currentViewer } from "@/lib/auth/session";
import { asLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";
import { type FormState, problem, readForm } from "../form";
import { tooEasy } from "../rules";
import { changeRole, leave, mintReset, removeMember } from "./commands";
import {
  acceptAsNew,
  acceptInvitation,
  inviteSeveral,
  renewInvitation,
  revokeInvitation,
} from "./invitation/commands";
import { readInvitation } from "./queries";
import {
  acceptInput,
  invitationInput,
  inviteSeveralInput,
  leaveInput,
  memberInput,
  roleInput,
} from "./schema";

const show = (engagementId: string) => revalidatePath(`/engagements/${engagementId}/settings`);

const linkOf = (token: string) => `${publicUrl()}/invite/${token}`;

/** Invites several people; each link is told once, to whoever made it, with whether it goes by mail too. */
export const inviteAction = action(inviteSeveralInput, (viewer, input) => {
  const { made, ...left } = inviteSeveral(viewer, input);
  show(input.engagementId);
  return {
    made: made.map(({ name, email, token, mailed }) => ({
      name,
      email,
      mailed,
      link: linkOf(token),
    })),
    ...left,
  };
});

/** Gives an invitation a new link, told once; the old one stops working. */
export const renewInvitationAction = action(invitationInput, (viewer, input) => {
  const { token, mailed } = renewInvitation(viewer, input);
  show(input.engagementId);
  return { link: linkOf(token), mailed };
});

/** Leaves an engagement; the browser then goes where it may be. */
export const leaveAction = action(leaveInput, (viewer, input) => {
  leave(viewer, input);
  revalidatePath("/", "layout");
});

export const revokeInvitationAction = action(invitationInput, (viewer, input) => {
  revokeInvitation(viewer, input);
  show(input.engagementId);
});

export const changeRoleAction = action(roleInput, (viewer, input) => {
  changeRole(viewer, input);
  show(input.engagementId);
});

export const removeMemberAction = action(memberInput, (viewer, input) => {
  removeMember(viewer, input);
  show(input.engagementId);
});

/** Makes a link by which somebody chooses a new password; told once, to whoever made it. */
export const mintResetAction = action(memberInput, (viewer, input) => ({
  link: `${publicUrl()}/reset/${mintReset(viewer, input).token}`,
}));

/** Joins by the invitation left with this browser: makes the account and signs in. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const token = (await keptToken("invite")) ?? "";
  const invitation = readInvitation(token);
  if (invitation.state !== "open") redirect("/invite");
  const read = readForm(acceptInput, form);
  if (!read.ok) return read.state;
  const { name, password } = read.data;
  const easy = tooEasy(password, [
    name,
    invitation.email,
    invitation.engagement ?? practice().name,
  ]);
  if (easy) return problem(form, "password", easy);
  const locale = asLocale(await getLocale()) ?? "fr";
  const passwordHash = await hashPassword(password);
  const joined = attempt(() => acceptAsNew({ token, name, passwordHash, locale }));
  if (!joined.ok) redirect("/invite");
  await forgetToken("invite");
  await keepSession(openSession(joined.value.accountId, await currentOrigin()));
  redirect(placeOf(joined.value));
}

/** Accepts the invitation left with this browser as whoever is signed in. */
export async function acceptInvitationAction(): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login?next=/invite");
  const token = (await keptToken("invite")) ?? "";
  const joined = attempt(() => acceptInvitation(ownEyes(viewer), { token }));
  if (!joined.ok) redirect("/invite");
  await forgetToken("invite");
  redirect(placeOf(joined.value));
}

function placeOf({ engagementId }: { engagementId: string | null }): string {
  return engagementId ? `/engagements/${engagementId}/welcome` : "/portfolio";
}
