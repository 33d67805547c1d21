import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import type { Recipient } from "../rules";

export type Reader = {
  viewer: Viewer;
  to: Recipient;
  engagementId: string;
  engagement: string;
  personId: string;
};

/** Who takes part where, each with their own eyes: a letter is made from what its reader may see, and nothing else. */
export function readers(engagementId?: string): Reader[] {
  return db
    .select({
      accountId: accounts.id,
      email: accounts.email,
      locale: accounts.locale,
      practiceRole: accounts.practiceRole,
      engagementId: memberships.engagementId,
      engagement: engagements.name,
      personId: memberships.personId,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(engagements, eq(engagements.id, memberships.engagementId))
    .where(
      and(
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
        isNull(engagements.deletedAt),
        engagementId ? eq(memberships.engagementId, engagementId) : undefined,
      ),
    )
    .orderBy(asc(engagements.name), asc(memberships.engagementId), asc(accounts.id))
    .all()
    .map(({ accountId, practiceRole, email, locale, ...place }) => ({
      ...place,
      viewer: { kind: "account", accountId, practiceRole, door: "job" },
      to: { email, locale, accountId, engagementId: place.engagementId },
    }));
}
