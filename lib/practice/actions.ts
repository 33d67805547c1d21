"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, readForm } from "@/lib/account/form";
import { practiceInput } from "@/lib/account/schema";
import { attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { changePractice } from "./commands";

/** The practice's name and language, from its owner. */
export async function changePracticeAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(practiceInput, form);
  if (!read.ok) return read.state;
  const done = attempt(() => changePractice(viewer, read.data));
  if (!done.ok) return { errors: { name: "invalid" }, values: read.data };
  revalidatePath("/", "layout");
  return { errors: {}, values: read.data, done: true };
}
