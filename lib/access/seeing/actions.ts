"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { keepSeen } from "@/lib/auth/browser";
import { localPath } from "@/lib/auth/rules";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { beginSeeing } from "./commands";
import { seenSchema } from "./schema";

/** Looks at an engagement as somebody of it, from its first page on. */
export async function seeAsAction(form: FormData): Promise<void> {
  const [viewer, session] = await Promise.all([currentViewer(), currentSession()]);
  if (!viewer || !session) redirect("/login");
  const [key, value] = String(form.get("as")).split(":", 2);
  const engagementId = String(form.get("engagementId"));
  const read = seenSchema.safeParse(
    key === "role" ? { engagementId, role: value } : { engagementId, accountId: value },
  );
  const begun = read.success ? attempt(() => beginSeeing(viewer, read.data)) : null;
  if (!begun?.ok) redirect("/portfolio");
  await keepSeen(begun.value, session.id);
  revalidatePath("/", "layout");
  redirect(`/engagements/${engagementId}`);
}

/** Looks with one's own eyes again, where one stands. */
export async function ownEyesAction(): Promise<void> {
  const session = await currentSession();
  if (!session) redirect("/login");
  await keepSeen(null, session.id);
  revalidatePath("/", "layout");
  // The page is asked for anew: the answer to this request still carries the cookie that it came with.
  const from = URL.parse((await headers()).get("referer") ?? "");
  redirect((from && localPath(from.pathname + from.search)) ?? "/portfolio");
}
