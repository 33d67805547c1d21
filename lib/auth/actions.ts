"use server";

import { redirect } from "next/navigation";
import { dropSession, keepChoice } from "./browser";
import { endSession } from "./commands";
import { enter } from "./enter";
import { currentOrigin } from "./origin";
import { wayCookie } from "./rules";
import { currentSession } from "./session";
import { type SignIn, signInWithPassword } from "./sign-in";

export type SignInState = {
  email: string;
  failure: Extract<SignIn, { ok: false }>["reason"];
} | null;

/** The sign-in form: on to the page one came for, or back with the address kept. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const said = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  const email = said("email", 254);
  const answer = await signInWithPassword(
    { email, password: said("password", 200), next: said("next", 1000) },
    await currentOrigin(),
  );
  if (!answer.ok) return { email, failure: answer.reason };
  await keepChoice(wayCookie, "password");
  return enter(answer.entry);
}

/** Ends this session, row and cookie. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) endSession(session.accountId, session.id);
  await dropSession();
  redirect("/login");
}
