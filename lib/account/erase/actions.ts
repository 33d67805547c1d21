"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { dropSession } from "@/lib/auth/browser";
import { confirmSelf } from "@/lib/auth/confirm";
import { currentOrigin } from "@/lib/auth/origin";
import { currentViewer } from "@/lib/auth/session";
import { type FormState, problem, readForm } from "../form";
import { eraseSelf } from "./commands";
import { eraseInput } from "./schema";

/** Erases one's own account: the address typed by hand, then the password. */
export async function eraseSelfAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(eraseInput, form);
  if (!read.ok) return read.state;
  const refused = await confirmSelf(viewer, read.data.password, await currentOrigin());
  if (refused) return problem(form, "password", refused);
  const done = attempt(() => eraseSelf(viewer, read.data));
  if (!done.ok)
    return done.reason === "invalid"
      ? problem(form, "typed", "not_yours")
      : problem(form, "password", done.detail?.seeing ? "seeing" : "invalid");
  await dropSession();
  redirect("/login?erased=1");
}
