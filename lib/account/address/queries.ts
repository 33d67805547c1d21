import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, tokens } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { findToken, tokenHolder } from "../queries";

const waiting = () =>
  and(eq(tokens.purpose, "address"), isNull(tokens.usedAt), gt(tokens.expiresAt, now()));

/** The address that the viewer asked for and has not confirmed yet, or null. */
export function pendingAddress(viewer: Viewer): string | null {
  return viewer.kind === "account" ? pendingOf(viewer.accountId) : null;
}

/** The address that an account asked for, for a caller who has proved the right to know. */
export function pendingOf(accountId: string): string | null {
  const row = db
    .select({ data: tokens.data })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), waiting()))
    .get();
  return row ? String(row.data.email) : null;
}

/** The changes of address that wait for a confirmation; the owner's to read, who hands links over where no mail is sent. */
export function listAddressChanges(viewer: Viewer) {
  demandPractice(viewer, "owner");
  return db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      from: accounts.email,
      data: tokens.data,
      at: tokens.at,
    })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(waiting(), isNull(accounts.closedAt)))
    .orderBy(asc(tokens.at))
    .all()
    .map(({ data, ...row }) => ({ ...row, to: String(data.email) }));
}
export type AddressChange = ReturnType<typeof listAddressChanges>[number];

/** What the holder of a link may read before they confirm: whose address changes, and to what. */
export function findAddressChange(token: string) {
  const holder = tokenHolder("address", token);
  const found = findToken("address", token);
  return holder && found
    ? { name: holder.name, from: holder.email, to: String(found.data.email) }
    : undefined;
}
