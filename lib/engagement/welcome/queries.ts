import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { eyesOf, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";

/** What greets somebody who joined an engagement: their name and role, its name, its consultants; `due` until they have read it. */
export function welcomeOf(viewer: Viewer, engagementId: string) {
  const { role } = demand(viewer, engagementId, "read");
  const own = db
    .select({ name: accounts.name, welcomedAt: memberships.welcomedAt })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        eq(memberships.accountId, eyesOf(viewer, engagementId) ?? ""),
        isNull(memberships.endedAt),
      ),
    )
    .get();
  const consultants = db
    .select({ name: accounts.name })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        eq(memberships.role, "consultant"),
        isNull(memberships.endedAt),
      ),
    )
    .all();
  const engagement = db
    .select({ name: engagements.name })
    .from(engagements)
    .where(eq(engagements.id, engagementId))
    .get();
  return {
    role,
    name: own?.name ?? "",
    engagement: engagement?.name ?? "",
    consultants: consultants.map(({ name }) => name),
    due: role !== "consultant" && own !== undefined && own.welcomedAt === null,
  };
}
export type Welcome = ReturnType<typeof welcomeOf>;
