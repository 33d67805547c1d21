import "server-only";
import { redirect } from "next/navigation";
import { keepSession, keepToken } from "./browser";
import { endSession } from "./commands";
import { currentSession } from "./session";
import type { Entry } from "./step/commands";

/** Hands an entry to the browser: in with a session, on to the code with a half one. What was open here before ends. */
export async function enter(entry: Entry, otherwise = "/"): Promise<never> {
  if ("half" in entry) {
    await keepToken("step", entry.half);
    redirect("/login/code");
  }
  const earlier = await currentSession();
  if (earlier) endSession(earlier.accountId, earlier.id);
  await keepSession(entry.sid);
  redirect(entry.next ?? otherwise);
}
