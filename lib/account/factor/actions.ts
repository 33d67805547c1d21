"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { confirmSelf } from "@/lib/auth/confirm";
import { currentOrigin } from "@/lib/auth/origin";
import { currentViewer, enrollingViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";
import { type FormState, problem, readForm } from "../form";
import { ownAccount } from "../queries";
import {
  demandFactor,
  enrolFactor,
  liftFactor,
  removeFactor,
  renewRecoveryCodes,
} from "./commands";
import { type Offer, offeredSecret, offerSecret, repeatOffer } from "./offer";
import { asksPassword } from "./proof";
import { demandInput, enrolInput, liftInput, offerInput } from "./schema";

export type Enrolment =
  | { step: "ask"; error?: string }
  | { step: "scan"; offer: Offer; error?: string }
  | { step: "codes"; codes: string[] };

/** Password, then the secret to scan, then its first code: in three posts of one form. */
export async function enrolAction(before: Enrolment, form: FormData): Promise<Enrolment> {
  const asking = await enrollingViewer();
  if (!asking) redirect("/login");
  const { viewer, session } = asking;
  const { id, email } = ownAccount(viewer);
  const issuer = practice().name || "Azimut";
  if (before.step !== "scan") {
    const read = readForm(offerInput, form);
    const refused = asksPassword(session)
      ? await confirmSelf(viewer, read.ok ? read.data.password : "", await currentOrigin())
      : null;
    if (refused) return { step: "ask", error: refused };
    return { step: "scan", offer: offerSecret(id, email, issuer) };
  }
  const read = readForm(enrolInput, form);
  const sealed = read.ok ? read.data.sealed : "";
  const secret = offeredSecret(sealed, id);
  if (!read.ok || !secret) return { step: "ask", error: "stale" };
  const { code } = read.data;
  const done = attempt(() => enrolFactor(viewer, { secret, code, keep: session.id }));
  if (done.ok) return { step: "codes", codes: done.value.codes };
  const offer = repeatOffer(sealed, id, email, issuer);
  return offer ? { step: "scan", offer, error: "code" } : { step: "ask", error: "stale" };
}

/** Turns one's own second factor off, after the password. */
export async function removeFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const refused = await asked(viewer, form);
  if (refused) return refused;
  const done = attempt(() => removeFactor(viewer));
  if (!done.ok) return problem(form, "password", done.detail?.seeing ? "seeing" : "invalid");
  revalidatePath("/account");
  return { errors: {}, values: {}, done: true };
}

export type Renewal = { codes: string[] } | { error: string } | null;

/** Ten new recovery codes, after the password. */
export async function renewRecoveryAction(_: Renewal, form: FormData): Promise<Renewal> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const refused = await asked(viewer, form);
  if (refused) return { error: refused.errors.password ?? "wrong" };
  const done = attempt(() => renewRecoveryCodes(viewer));
  if (done.ok) return done.value;
  return { error: done.detail?.seeing ? "seeing" : "invalid" };
}

async function asked(
  viewer: NonNullable<Awaited<ReturnType<typeof currentViewer>>>,
  form: FormData,
): Promise<FormState> {
  const read = readForm(offerInput, form);
  const password = read.ok ? read.data.password : "";
  const refused = await confirmSelf(viewer, password, await currentOrigin());
  return refused && problem(form, "password", refused);
}

/** Whether consultants must have a second factor, from the owner. */
export async function demandFactorAction(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const read = readForm(demandInput, form);
  if (viewer && read.ok)
    attempt(() => demandFactor(viewer, { demanded: read.data.demanded === "yes" }));
  revalidatePath("/practice");
}

/** Takes away the second factor of somebody who lost theirs, from the owner. */
export async function liftFactorAction(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  const read = readForm(liftInput, form);
  if (viewer && read.ok) attempt(() => liftFactor(viewer, read.data));
  revalidatePath("/practice");
}
