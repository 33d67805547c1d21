"use server";

import { redirect } from "next/navigation";
import { type FormState, problem, readForm } from "@/lib/account/form";
import { attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { createEngagement } from "@/lib/engagement/commands";
import { practice } from "@/lib/practice/queries";
import { openEngagementInput } from "./schema";

/** Opens an engagement from a blank page and goes there. */
export async function openEngagementAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(openEngagementInput, form);
  if (!read.ok) return read.state;
  const { locale } = practice();
  const opened = attempt(() =>
    createEngagement(viewer, { ...read.data, locale, openedOn: today() }),
  );
  if (!opened.ok) return problem(form, "name", "invalid");
  redirect(`/engagements/${opened.value.id}`);
}
