import { redirect } from "next/navigation";
import { speakAtFirst } from "@/lib/auth/browser";
import { countAttempt } from "@/lib/auth/commands";
import { keepProof } from "@/lib/auth/guest";
import { currentOrigin } from "@/lib/auth/origin";
import { noteCheckOpened } from "@/lib/check/commands";
import { findCheck } from "@/lib/check/queries";
import { knocks } from "@/lib/check/rules";
import { now } from "@/lib/clock";

/** The token goes from the address bar into a cookie of that one check; what opens nothing leads where nothing is. */
export async function GET(_: Request, { params }: RouteContext<"/check/[token]">) {
  const { address } = await currentOrigin();
  if (countAttempt(`check ${address}`, knocks.windowMs) > knocks.most) redirect("/check/closed");
  const check = findCheck((await params).token);
  if (!check) redirect("/check/closed");
  const { id, proof, expiresAt, locale, answeredAt } = check;
  await speakAtFirst(locale);
  await keepProof("check", proof, expiresAt - now());
  noteCheckOpened(id);
  redirect(answeredAt === null ? `/check/ask/${id}` : `/check/result/${id}`);
}
