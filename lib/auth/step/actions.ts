"use server";

import { redirect } from "next/navigation";
import { forgetToken, keptToken } from "../browser";
import { enter } from "../enter";
import { currentOrigin } from "../origin";
import { finishEntry } from "./commands";

export type CodeState = { failure: "mismatch" | "throttled" } | null;

/** The second proof, for the half-session of this browser. */
export async function codeAction(_: CodeState, form: FormData): Promise<CodeState> {
  const half = (await keptToken("step")) ?? "";
  const code = String(form.get("code") ?? "").slice(0, 40);
  const answer = finishEntry(half, code, await currentOrigin());
  if (answer.ok) {
    await forgetToken("step");
    return enter(answer.entry);
  }
  if (answer.reason === "expired") redirect("/login?late=1");
  return { failure: answer.reason };
}
