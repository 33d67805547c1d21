import { redirect } from "next/navigation";
import { keepToken } from "@/lib/auth/browser";

/** The token goes from the address bar into a short cookie; nothing is used up by looking, as mail scanners do. */
export async function GET(_: Request, { params }: RouteContext<"/login/link/[token]">) {
  await keepToken("magic", (await params).token);
  redirect("/login/link");
}
