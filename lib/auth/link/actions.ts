"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { sendsMail } from "@/lib/notify/queries";
import { forgetToken, keepChoice, keptToken } from "../browser";
import { enter } from "../enter";
import { currentOrigin } from "../origin";
import { wayCookie } from "../rules";
import { enterByLink, type LinkKind, sendLink } from "./commands";

export type LinkState = { email: string; answer: "sent" | "throttled" | "no_address" } | null;

/** Asks for a link to sign in by a letter; known and unknown addresses get one answer. */
export async function askLinkAction(_: LinkState, form: FormData): Promise<LinkState> {
  return ask("magic-link", form);
}

/** Asks for a link to choose a new password by a letter. */
export async function askResetAction(_: LinkState, form: FormData): Promise<LinkState> {
  return ask("reset", form);
}

async function ask(kind: LinkKind, form: FormData): Promise<LinkState> {
  if (!sendsMail()) redirect("/login");
  const said = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  const email = said("email", 254).trim();
  const rest = new Promise((resume) => setTimeout(resume, leastMs));
  if (!/^\S+@\S+$/.test(email)) return { email, answer: "no_address" };
  const sent = sendLink({ email, kind, next: said("next", 1000) }, await currentOrigin());
  await rest;
  return { email, answer: sent.ok ? "sent" : "throttled" };
}

/** No answer comes sooner (milliseconds): what is left of a difference in the work drowns in it. */
const leastMs = 250;

/** Signs in by the link left with this browser: a press of a button, since mail scanners open links too. */
export async function enterByLinkAction(): Promise<void> {
  const token = (await keptToken("magic")) ?? "";
  const origin = await currentOrigin();
  const entered = attempt(() => enterByLink(token, origin));
  if (!entered.ok) redirect("/login/link");
  await forgetToken("magic");
  await keepChoice(wayCookie, "link");
  return enter(entered.value);
}
