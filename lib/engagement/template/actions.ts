"use server";

import { redirect } from "next/navigation";
import { type FormState, problem, readForm } from "@/lib/account/form";
import { attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { openFromTemplate } from "./commands";
import { openFromTemplateInput } from "./schema";

/** Opens an engagement from a template and goes there. */
export async function openFromTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(openFromTemplateInput, form);
  if (!read.ok) return read.state;
  const opened = attempt(() => openFromTemplate(viewer, read.data));
  if (!opened.ok) return problem(form, "name", "invalid");
  redirect(`/engagements/${opened.value.id}`);
}
