import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, recoveryCodes, settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";

/** Whether consultants must have a second factor: yes, unless the owner said otherwise or this is the demo. */
export function factorDemanded(): boolean {
  const { demanded, demo } = readPolicy();
  return demanded && !demo;
}

/** What the owner has said of it, and whether this is the demo, where it is asked of nobody. */
export function factorPolicy(viewer: Viewer): { demanded: boolean; demo: boolean } {
  demandPractice(viewer, "owner");
  return readPolicy();
}

function readPolicy() {
  const rows = db
    .select()
    .from(settings)
    .where(inArray(settings.key, ["practice.factor", "practice.demo"]))
    .all();
  const said = (key: string) => rows.find((row) => row.key === key)?.value;
  return { demo: said("practice.demo") === true, demanded: said("practice.factor") !== false };
}

/** The viewer's own second factor: since when, how many recovery codes are left, and whether they must have it. */
export function ownFactor(viewer: Viewer) {
  const row =
    viewer.kind === "account"
      ? db
          .select({
            since: accounts.totpSince,
            practiceRole: accounts.practiceRole,
            left: sql<number>`(select count(*) from ${recoveryCodes} where ${recoveryCodes.accountId} = ${accounts.id} and ${recoveryCodes.usedAt} is null)`,
          })
          .from(accounts)
          .where(and(eq(accounts.id, viewer.accountId), isNull(accounts.closedAt)))
          .get()
      : undefined;
  if (!row) throw new Refused("not_found");
  return {
    since: row.since,
    left: row.left,
    demanded: row.practiceRole !== null && factorDemanded(),
  };
}
export type OwnFactor = ReturnType<typeof ownFactor>;

/** Who has a second factor: everybody of the practice, with or without, and whoever else has one; the owner's to read. */
export function listFactors(viewer: Viewer) {
  demandPractice(viewer, "owner");
  return db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      practiceRole: accounts.practiceRole,
      since: accounts.totpSince,
    })
    .from(accounts)
    .where(
      and(
        isNull(accounts.closedAt),
        or(isNotNull(accounts.practiceRole), isNotNull(accounts.totpSince)),
      ),
    )
    .orderBy(sql`${accounts.practiceRole} is null`, asc(accounts.name))
    .all();
}
export type FactorLine = ReturnType<typeof listFactors>[number];
