import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { openText } from "@/lib/auth/vault";
import { type MailServer, serverFromEnvironment } from "./rules";

export const serverKey = "mail.server";
export const serverPurpose = "mail password";
/** The server as it is kept: its password sealed. */
export type KeptServer = Omit<MailServer, "password"> & { sealed: string | null };

/** The server that letters leave by: the one of the settings, else the one of the environment; null where none is named. */
export function mailServer(): MailServer | null {
  const kept = keptServer();
  if (!kept) return serverFromEnvironment(process.env.SMTP_URL, process.env.MAIL_FROM);
  const { sealed, ...server } = kept;
  return { ...server, password: sealed ? (openText(serverPurpose, sealed) ?? "") : "" };
}

/** What the settings hold of the server. */
export function keptServer(): KeptServer | null {
  const row = db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, serverKey))
    .get();
  return (row?.value as KeptServer | undefined) ?? null;
}

/** The server as its owner may see it: never its password. `setIn` says where it is named. */
export function serverShown(viewer: Viewer) {
  demandPractice(viewer, "owner");
  const server = mailServer();
  if (!server) return null;
  const { password, verify: _, ...shown } = server;
  const setIn: "settings" | "environment" = keptServer() ? "settings" : "environment";
  return { ...shown, setIn, hasPassword: password !== "" };
}
export type ServerShown = NonNullable<ReturnType<typeof serverShown>>;
