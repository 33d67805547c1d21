import "server-only";
import { type Tx, transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import type { Locale } from "@/lib/i18n/locale";
import { logSecurity } from "@/lib/security/commands";

/** Changes the practice's name and language; the owner's to do. */
export function changePractice(viewer: Viewer, input: { name: string; locale: Locale }): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    writePractice(tx, input);
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
