import "server-only";
import { inArray } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { largestLogo, sniff } from "./rules";

/** Gives the practice its logo: PNG, JPEG or WebP by its bytes, else `invalid`; over 300 kB `too_large`. The owner's to do. */
export function setLogo(viewer: Viewer, bytes: Uint8Array): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (bytes.byteLength > largestLogo) throw new Refused("too_large");
    const type = sniff(bytes);
    if (!type) throw new Refused("invalid");
    write(tx, "logo", { type, base64: Buffer.from(bytes).toString("base64") });
    // Its moment is its address, so that browsers keep it until there is another.
    write(tx, "practice.logo", now());
    log(tx, viewer);
  });
}

/** Takes the logo away. */
export function removeLogo(viewer: Viewer): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    tx.delete(settings)
      .where(inArray(settings.key, ["logo", "practice.logo"]))
      .run();
    log(tx, viewer);
  });
}

function write(tx: Tx, key: string, value: unknown): void {
  tx.insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}

function log(tx: Tx, viewer: Viewer): void {
  const accountId = viewer.kind === "account" ? viewer.accountId : null;
  logSecurity(tx, { kind: "practice-changed", accountId });
}
