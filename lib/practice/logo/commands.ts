import "server-only";
import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { type Logo, largestLogo, longestSide, sniff } from "./rules";
import { sizeOf } from "./size";

/**
 * Gives the practice its logo: PNG, JPEG or WebP by its bytes, else `invalid`; over 300 kB or 4096 pixels a side `too_large`. The
 * owner's to do.
 */
export function setLogo(viewer: Viewer, bytes: Uint8Array): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (bytes.byteLength > largestLogo) throw new Refused("too_large");
    const type = sniff(bytes);
    const size = type && sizeOf(bytes, type);
    if (!type || !size) throw new Refused("invalid");
    if (Math.max(size.width, size.height) > longestSide) throw new Refused("too_large");
    const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
    write(tx, "logo", { type, base64: Buffer.from(bytes).toString("base64") });
    // Every page reads what follows and none of them the bytes.
    write(tx, "practice.logo", { digest, type, ...size } satisfies Logo);
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
