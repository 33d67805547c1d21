"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, problem, readForm } from "@/lib/account/form";
import { attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { forgetServer, saveServer } from "./commands";
import { serverInput } from "./schema";

/** Names the mail server, from the practice's owner. */
export async function saveServerAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(serverInput, form);
  if (!read.ok) return read.state;
  const done = attempt(() => saveServer(viewer, read.data));
  if (!done.ok) return problem(form, "password", done.reason === "invalid" ? "again" : "invalid");
  revalidatePath("/", "layout");
  return { ...problem(form, "", ""), errors: {}, done: true };
}

/** Forgets the mail server of the settings. */
export async function forgetServerAction(): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  attempt(() => forgetServer(viewer));
  revalidatePath("/", "layout");
}
