"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ownEyes } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import {
  dropSession,
  forgetToken,
  keepChoice,
  keepLocale,
  keepSession,
  keptToken,
} from "@/lib/auth/browser";
import { openSession } from "@/lib/auth/commands";
import { confirmSelf } from "@/lib/auth/confirm";
import { enter } from "@/lib/auth/enter";
import { currentOrigin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/password";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { beginEntry } from "@/lib/auth/step/commands";
import { asLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";
import {
  changePassword,
  renameSelf,
  resetPassword,
  setUp,
  signOutEverywhere,
  signOutSession,
  speak,
} from "./commands";
import { type FormState, problem, readForm } from "./form";
import { findReset, fitsSetupCode, ownAccount } from "./queries";
import { tooEasy } from "./rules";
import { nameInput, passwordInput, resetInput, sessionInput, setupInput } from "./schema";
import { asTheme, themeCookie } from "./theme";

/** First run: makes the practice and its owner, who is then signed in. */
export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  const read = readForm(setupInput, form);
  if (!read.ok) return read.state;
  const { password, ...input } = read.data;
  const easy = tooEasy(password, [input.name, input.email, input.practice]);
  if (easy) return problem(form, "password", easy);
  // Looked at first, so that nobody makes the server hash without the code.
  if (!fitsSetupCode(input.code)) return problem(form, "code", "expired");
  const locale = asLocale(await getLocale()) ?? "fr";
  const passwordHash = await hashPassword(password);
  const made = attempt(() => setUp({ ...input, passwordHash, locale }));
  if (!made.ok) return problem(form, "code", "expired");
  await forgetToken("setup");
  await keepSession(openSession(made.value.accountId, await currentOrigin()));
  redirect("/portfolio");
}

/** Chooses a new password by the link left with this browser, and signs in. */
export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  const token = (await keptToken("reset")) ?? "";
  const account = findReset(token);
  if (!account) redirect("/reset");
  const read = readForm(resetInput, form);
  if (!read.ok) return read.state;
  const easy = tooEasy(read.data.password, [account.name, account.email, practice().name]);
  if (easy) return problem(form, "password", easy);
  const passwordHash = await hashPassword(read.data.password);
  const done = attempt(() => resetPassword({ token, passwordHash }));
  if (!done.ok) redirect("/reset");
  await forgetToken("reset");
  const origin = await currentOrigin();
  return enter(beginEntry(done.value.accountId, { by: "reset", origin }));
}

/** Changes one's own password, after the present one was typed. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const [viewer, session] = await Promise.all([currentViewer(), currentSession()]);
  if (!viewer || !session) redirect("/login");
  const read = readForm(passwordInput, form);
  if (!read.ok) return read.state;
  const { name, email } = ownAccount(viewer);
  const easy = tooEasy(read.data.password, [name, email, practice().name]);
  if (easy) return problem(form, "password", easy);
  const refused = await confirmSelf(viewer, read.data.current, await currentOrigin());
  if (refused) return problem(form, "current", refused);
  const passwordHash = await hashPassword(read.data.password);
  const done = attempt(() => changePassword(viewer, { passwordHash, keep: session.id }));
  if (!done.ok) return problem(form, "current", done.detail?.seeing ? "seeing" : "invalid");
  revalidatePath("/account");
  return { errors: {}, values: {}, done: true };
}

/** Changes one's own name. */
export async function renameAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(nameInput, form);
  if (!read.ok) return read.state;
  const done = attempt(() => renameSelf(viewer, read.data));
  if (!done.ok) return problem(form, "name", done.detail?.seeing ? "seeing" : "invalid");
  revalidatePath("/", "layout");
  return { errors: {}, values: read.data, done: true };
}

/** The language of this browser, and of the account where somebody is signed in. */
export async function languageAction(form: FormData): Promise<void> {
  const locale = asLocale(String(form.get("locale")));
  if (!locale) return;
  await keepLocale(locale);
  const viewer = await currentViewer();
  if (viewer) attempt(() => speak(viewer, { locale }));
  revalidatePath("/", "layout");
}

/** The theme of this browser. */
export async function themeAction(form: FormData): Promise<void> {
  await keepChoice(themeCookie, asTheme(String(form.get("theme"))));
  revalidatePath("/", "layout");
}

/** Ends another session of one's own. */
export async function endSessionAction(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const read = readForm(sessionInput, form);
  // One leaves with one's own eyes, whoever one looks as.
  if (viewer && read.ok) attempt(() => signOutSession(ownEyes(viewer), read.data));
  revalidatePath("/account");
}

/** Ends all of one's own sessions, this one too. */
export async function endSessionsAction(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer) attempt(() => signOutEverywhere(ownEyes(viewer)));
  await dropSession();
  redirect("/login");
}
