import "server-only";
import { eq } from "drizzle-orm";
import { transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { sealText } from "@/lib/auth/vault";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { tellLetter } from "../wake";
import { keptServer, serverKey, serverPurpose } from "./queries";
import type { ServerInput } from "./schema";

/**
 * Names the mail server, for the owner; it goes before the environment's. Without a password the one that is kept stays, but for
 * the same server and user only: refuses `invalid` otherwise, so that nobody has it sent elsewhere.
 */
export function saveServer(viewer: Viewer, { password, ...server }: ServerInput): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    const kept = keptServer();
    const same =
      kept?.host === server.host &&
      kept.port === server.port &&
      kept.user === server.user &&
      kept.security === server.security;
    if (server.user && !password && kept?.sealed && !same)
      throw new Refused("invalid", { field: "password" });
    const sealed = password
      ? sealText(serverPurpose, password)
      : server.user && same
        ? kept.sealed
        : null;
    const value = { ...server, verify: true, sealed };
    tx.insert(settings)
      .values({ key: serverKey, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run();
    log(tx, viewer, { host: server.host, port: server.port });
  });
  tellLetter();
}

/** Forgets the server of the settings; the environment's serves again where there is one. */
export function forgetServer(viewer: Viewer): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    tx.delete(settings).where(eq(settings.key, serverKey)).run();
    log(tx, viewer, { host: null });
  });
}

function log(tx: Parameters<typeof logSecurity>[0], viewer: Viewer, data: Record<string, unknown>) {
  const accountId = viewer.kind === "account" ? viewer.accountId : null;
  logSecurity(tx, { kind: "mail-server-changed", accountId, data });
}
