import "server-only";
import { eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, invitations, settings } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { practice } from "../queries";

/**
 * What of the practice's first minutes is done, by what is there; null once all is, once it was put away, and for whoever is
 * not the owner.
 */
export function beginningOf(viewer: Viewer) {
  if (viewer.kind !== "account" || !isOwner(viewer.accountId) || isPutAway()) return null;
  const first = db
    .select({ id: engagements.id })
    .from(engagements)
    .where(isNull(engagements.deletedAt))
    .limit(1)
    .get();
  const { name, logo } = practice();
  const done = {
    name: name !== "",
    logo: logo !== null,
    engagement: first !== undefined,
    invitation: db.select({ id: invitations.id }).from(invitations).limit(1).get() !== undefined,
  };
  return Object.values(done).every(Boolean) ? null : { ...done, first: first?.id };
}
export type Beginning = NonNullable<ReturnType<typeof beginningOf>>;

function isOwner(id: string): boolean {
  const row = db
    .select({ owner: sql<number>`${accounts.practiceRole} = 'owner'` })
    .from(accounts)
    .where(eq(accounts.id, id))
    .get();
  return Boolean(row?.owner);
}

function isPutAway(): boolean {
  return (
    db
      .select({ key: settings.key })
      .from(settings)
      .where(eq(settings.key, "practice.begun"))
      .get() !== undefined
  );
}
