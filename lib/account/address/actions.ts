"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action, attempt } from "@/lib/action";
import { forgetToken, keptToken } from "@/lib/auth/browser";
import { confirmSelf } from "@/lib/auth/confirm";
import { currentOrigin } from "@/lib/auth/origin";
import { currentViewer } from "@/lib/auth/session";
import { type FormState, problem, readForm } from "../form";
import { askAddress, cancelAddress, confirmAddress, mintAddressLink } from "./commands";
import { addressInput, addressLinkInput } from "./schema";

/** Asks for another address, after the password. */
export async function askAddressAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(addressInput, form);
  if (!read.ok) return read.state;
  const refused = await confirmSelf(viewer, read.data.password, await currentOrigin());
  if (refused) return problem(form, "password", refused);
  const asked = attempt(() => askAddress(viewer, read.data));
  if (!asked.ok)
    return asked.reason === "conflict"
      ? problem(form, "email", "same_address")
      : problem(form, "password", asked.detail?.seeing ? "seeing" : "invalid");
  revalidatePath("/account");
  return { errors: {}, values: {}, done: true };
}

/** Takes the wish for another address back. */
export async function cancelAddressAction(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer) attempt(() => cancelAddress(viewer));
  revalidatePath("/account");
}

/** Confirms another address by the link left with this browser. */
export async function confirmAddressAction(): Promise<void> {
  const token = (await keptToken("address")) ?? "";
  const done = attempt(() => confirmAddress({ token }));
  if (!done.ok)
    redirect(done.reason === "conflict" ? "/account/address?taken=1" : "/account/address");
  await forgetToken("address");
  redirect("/account/address?done=1");
}

/** A link for somebody's waiting change of address; told once, to the owner who asked. */
export const mintAddressLinkAction = action(addressLinkInput, (viewer, input) =>
  mintAddressLink(viewer, input),
);
