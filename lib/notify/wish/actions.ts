"use server";

import { revalidatePath } from "next/cache";
import { action, attempt } from "@/lib/action";
import { keptToken } from "@/lib/auth/browser";
import { wishByLink, wishLetters } from "./commands";
import { wishInput } from "./schema";

/** Wants letters of a kind, or no more of them. */
export const wishAction = action(wishInput, (viewer, input) => {
  wishLetters(viewer, input);
  revalidatePath("/account");
});

/** The same by the link left with this browser: whoever follows it need not sign in. */
export async function wishByLinkAction(form: FormData): Promise<void> {
  const token = (await keptToken("unsubscribe")) ?? "";
  attempt(() => wishByLink(token, form.get("wanted") === "yes"));
  revalidatePath("/unsubscribe");
}
