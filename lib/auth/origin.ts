import "server-only";
import { headers } from "next/headers";
import type { Origin } from "./commands";

/** Where a request came from. The front door removed what a client may have claimed; Next writes the socket's address. */
export function originOf(headers: Headers): Origin {
  return {
    address: headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "",
    userAgent: headers.get("user-agent") ?? "",
  };
}

export async function currentOrigin(): Promise<Origin> {
  return originOf(await headers());
}
