import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db/client";
import { memberships } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demand, refuseSeeing } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import type { WelcomeInput } from "./schema";

/** Writes that one has read the three lines of the welcome, once; not a change of content. */
export function noteWelcomed(viewer: Viewer, { engagementId }: WelcomeInput): void {
  transact((tx) => {
    demand(viewer, engagementId, "read");
    refuseSeeing(viewer, engagementId);
    if (viewer.kind !== "account") return;
    tx.update(memberships)
      .set({ welcomedAt: now() })
      .where(
        and(
          eq(memberships.engagementId, engagementId),
          eq(memberships.accountId, viewer.accountId),
          isNull(memberships.endedAt),
          isNull(memberships.welcomedAt),
        ),
      )
      .run();
  });
}
