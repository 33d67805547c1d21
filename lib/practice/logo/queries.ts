import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { LogoType } from "./rules";

/** The practice's logo, for everybody: it stands on the sign-in page. Null where there is none. */
export function readLogo(): { type: LogoType; bytes: Buffer } | null {
  const row = db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "logo"))
    .get();
  if (!row) return null;
  const { type, base64 } = row.value as { type: LogoType; base64: string };
  return { type, bytes: Buffer.from(base64, "base64") };
}
