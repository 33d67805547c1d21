import { redirect } from "next/navigation";
import { speakAtFirst } from "@/lib/auth/browser";
import { keepProof } from "@/lib/auth/guest";
import { now } from "@/lib/clock";
import { countOpening } from "@/lib/share/commands";
import { findShare } from "@/lib/share/queries";
import { knockingMs } from "@/lib/share/rules";

/** The token goes from the address bar into a cookie of that one link; what opens nothing leads where nothing is. */
export async function GET(_: Request, { params }: RouteContext<"/share/[token]">) {
  const share = findShare((await params).token);
  if (!share) redirect("/shared/closed");
  const { id, passwordHash, expiresAt, locale } = share;
  await speakAtFirst(locale);
  if (passwordHash === null) {
    await keepProof("shared", id, expiresAt - now());
    countOpening(id);
  } else await keepProof("knocked", id, knockingMs);
  redirect(passwordHash === null ? `/shared/${id}` : `/shared/${id}/password`);
}
