import { redirect } from "next/navigation";
import { keepToken } from "@/lib/auth/browser";

/** The token goes from the address bar into a short cookie; nothing is used up by looking. */
export async function GET(_: Request, { params }: RouteContext<"/setup/[token]">) {
  await keepToken("setup", (await params).token);
  redirect("/setup");
}
