import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Logo, LogoType } from "./rules";

/** The practice's logo with its bytes, for everybody: it stands on the sign-in page. Null where there is none. */
export function readLogo(): { digest: string; type: LogoType; bytes: Buffer } | null {
  const rows = db
    .select()
    .from(settings)
    .where(inArray(settings.key, ["logo", "practice.logo"]))
    .all();
  const said = (key: string) => rows.find((row) => row.key === key)?.value;
  const [kept, logo] = [said("logo"), said("practice.logo")];
  if (!kept || !logo) return null;
  const { type, base64 } = kept as { type: LogoType; base64: string };
  return { digest: (logo as Logo).digest, type, bytes: Buffer.from(base64, "base64") };
}
