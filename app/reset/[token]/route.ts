import { redirect } from "next/navigation";
import { keepToken } from "@/lib/auth/browser";

/** The token goes from the address bar into a short cookie; nothing is used up by looking. */
export async function GET(_: Request, { params }: RouteContext<"/reset/[token]">) {
  await keepToken("reset", (await params).token);
  redirect("/reset");
}
