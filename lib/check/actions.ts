"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type FormState, problem, readForm } from "@/lib/account/form";
import { action, attempt } from "@/lib/action";
import { publicUrl } from "@/lib/auth/public-url";
import { currentViewer } from "@/lib/auth/session";
import {
  createCheck,
  eraseCheck,
  eraseOwnCheck,
  finishCheck,
  openFromCheck,
  renewCheck,
  withdrawCheck,
} from "./commands";
import { guestCheck } from "./guest";
import { checkInput, oneCheckInput, openFromCheckInput } from "./schema";

const linkOf = (token: string) => `${publicUrl()}/check/${token}`;
const show = () => revalidatePath("/portfolio/checks");

/** Makes a quick check for a prospect; its link is told once, to whoever made it. */
export const createCheckAction = action(checkInput, (viewer, input) => {
  const { token } = createCheck(viewer, input);
  show();
  return { link: linkOf(token) };
});
/** Makes another link to a check; the one before opens nothing any more. */
export const renewCheckAction = action(oneCheckInput, (viewer, input) => {
  const { token } = renewCheck(viewer, input);
  show();
  return { link: linkOf(token) };
});
/** Takes the link of a check back. */
export const withdrawCheckAction = action(oneCheckInput, (viewer, input) => {
  withdrawCheck(viewer, input);
  show();
});
/** Erases what a prospect answered. */
export const eraseCheckAction = action(oneCheckInput, (viewer, input) => {
  eraseCheck(viewer, input);
  show();
});

/** Opens an engagement of an answered check and goes there. */
export async function openFromCheckAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(openFromCheckInput, form);
  if (!read.ok) return read.state;
  const opened = attempt(() => openFromCheck(viewer, read.data));
  if (!opened.ok) return problem(form, "name", opened.reason);
  redirect(`/engagements/${opened.value.id}`);
}

/** The prospect has done and reads their result. */
export async function finishCheckAction(form: FormData): Promise<void> {
  const checkId = await proved(form);
  if (!attempt(() => finishCheck({ checkId })).ok) redirect("/check/closed");
  redirect(`/check/result/${checkId}`);
}

/** The prospect asks that what they answered be erased. */
export async function eraseOwnCheckAction(form: FormData): Promise<void> {
  const checkId = await proved(form);
  attempt(() => eraseOwnCheck({ checkId }));
  redirect("/check/closed?erased");
}

async function proved(form: FormData): Promise<string> {
  const check = await guestCheck(await headers(), String(form.get("check") ?? ""));
  if (!check) redirect("/check/closed");
  return check.id;
}
