"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { noteWelcomed } from "./commands";
import { welcomeHref } from "./rules";
import { welcomeInput } from "./schema";

/** The welcome was read: it comes no more, and one goes where one pressed. */
export async function welcomedAction(form: FormData): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = welcomeInput.safeParse({ engagementId: form.get("engagement") });
  if (!read.success) redirect("/");
  attempt(() => noteWelcomed(viewer, read.data));
  redirect(welcomeHref(read.data.engagementId, String(form.get("way") ?? "")));
}
