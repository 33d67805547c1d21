import "server-only";
import { eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { logSecurity } from "@/lib/security/commands";
import { isSeen } from "./rules";

/**
 * Changes the practice's name, language and colour (null for none); the owner's to do. A colour that is not seen in both
 * themes is refused as `invalid`.
 */
export function changePractice(
  viewer: Viewer,
  { colour, ...input }: { name: string; locale: Locale; colour: string | null },
): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (colour !== null && !isSeen(colour)) throw new Refused("invalid");
    writePractice(tx, input);
    writeColour(tx, colour);
    const accountId = viewer.kind === "account" ? viewer.accountId : null;
    logSecurity(tx, { kind: "practice-changed", accountId });
  });
}

/** Writes the practice's settings inside the caller's transaction; the caller has proved the right to. */
export function writePractice(tx: Tx, input: { name: string; locale: Locale }): void {
  for (const [key, value] of Object.entries(input))
    tx.insert(settings)
      .values({ key: `practice.${key}`, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run();
}

function writeColour(tx: Tx, colour: string | null): void {
  const key = "practice.colour";
  tx.delete(settings).where(eq(settings.key, key)).run();
  if (colour) tx.insert(settings).values({ key, value: colour }).run();
}
