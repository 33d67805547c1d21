import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Role, Viewer } from "../rules";
import { demand, standingOn } from "../scope";

/** The people of an engagement whom its consultants may look as, by name. Refused to everybody else. */
export function listSeeable(viewer: Viewer, engagementId: string) {
  demand(viewer, engagementId, "consult");
  return db
    .select({ accountId: accounts.id, name: accounts.name, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
        ne(memberships.role, "consultant"),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id))
    .all();
}
export type Seeable = ReturnType<typeof listSeeable>[number];

/** Whom the viewer looks as and where, with the name of a person; null where they look with their own eyes. */
export function seenNow(viewer: Viewer): {
  engagementId: string;
  engagement: string;
  role: Role;
  person: string | null;
} | null {
  if (viewer.kind !== "account" || !viewer.as) return null;
  const { as } = viewer;
  const standing = standingOn(viewer, as.engagementId);
  if (!standing) return null;
  const { name: engagement = "" } =
    db
      .select({ name: engagements.name })
      .from(engagements)
      .where(eq(engagements.id, as.engagementId))
      .get() ?? {};
  const person =
    "accountId" in as
      ? (db
          .select({ name: accounts.name })
          .from(accounts)
          .where(eq(accounts.id, as.accountId))
          .get()?.name ?? null)
      : null;
  return { engagementId: as.engagementId, engagement, role: standing.role, person };
}
export type SeenNow = NonNullable<ReturnType<typeof seenNow>>;
