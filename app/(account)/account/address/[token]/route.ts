import { redirect } from "next/navigation";
import { keepToken } from "@/lib/auth/browser";

/** The token goes from the address bar into a short cookie; nothing is used up by looking, as mail scanners do. */
export async function GET(_: Request, { params }: RouteContext<"/account/address/[token]">) {
  await keepToken("address", (await params).token);
  redirect("/account/address");
}
