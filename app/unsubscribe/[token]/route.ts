import { redirect } from "next/navigation";
import { attempt } from "@/lib/action";
import { keepToken } from "@/lib/auth/browser";
import { wishByLink } from "@/lib/notify/wish/commands";

/** The token goes from the address bar into a short cookie; nothing changes by looking: mail scanners follow links. */
export async function GET(_: Request, { params }: RouteContext<"/unsubscribe/[token]">) {
  await keepToken("unsubscribe", (await params).token);
  redirect("/unsubscribe");
}

/** One click in the mail program itself (RFC 8058): no cookie, no page. The same answer for any token. */
export async function POST(_: Request, { params }: RouteContext<"/unsubscribe/[token]">) {
  const { token } = await params;
  attempt(() => wishByLink(token, false));
  return new Response(null, { status: 200 });
}
