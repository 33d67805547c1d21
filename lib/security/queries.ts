import "server-only";
import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, securityLog } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { logGroups } from "./rules";
import type { AskedOfLog } from "./schema";

const pageSize = 60;

/** The security log, newest first, sixty lines at a time, by person and subject where asked; the owner's to read. */
export function readLog(viewer: Viewer, asked: AskedOfLog) {
  demandPractice(viewer, "owner");
  const rows = db
    .select({
      id: securityLog.id,
      at: securityLog.at,
      kind: securityLog.kind,
      accountId: securityLog.accountId,
      who: accounts.name,
      place: engagements.name,
      address: securityLog.address,
      data: securityLog.data,
    })
    .from(securityLog)
    .leftJoin(accounts, eq(accounts.id, securityLog.accountId))
    .leftJoin(engagements, eq(engagements.id, securityLog.engagementId))
    .where(
      and(
        asked.who ? eq(securityLog.accountId, asked.who) : undefined,
        asked.about ? inArray(securityLog.kind, [...logGroups[asked.about]]) : undefined,
        asked.before ? lt(securityLog.id, asked.before) : undefined,
      ),
    )
    .orderBy(desc(securityLog.id))
    .limit(pageSize + 1)
    .all();
  const shown = rows.slice(0, pageSize);
  const people = db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(securityLog)
    .innerJoin(accounts, eq(accounts.id, securityLog.accountId))
    .orderBy(asc(accounts.name))
    .all();
  const named = new Map(people.map(({ id, name }) => [id, name]));
  for (const id of shown.map(({ data }) => data.account))
    if (typeof id === "string" && !named.has(id)) named.set(id, nameOf(id));
  return {
    lines: shown.map(({ data, ...line }) => ({
      ...line,
      /** whom it was done to, where it was done to somebody */
      whom: typeof data.account === "string" ? (named.get(data.account) ?? "") : "",
      role: typeof data.to === "string" ? data.to : typeof data.role === "string" ? data.role : "",
      /** the page that a link shows, or the subject of letters */
      about: String(data.page ?? data.letter ?? ""),
    })),
    people,
    next: rows.length > pageSize ? shown.at(-1)?.id : undefined,
  };
}
export type LogLine = ReturnType<typeof readLog>["lines"][number];

function nameOf(id: string): string {
  const row = db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, id)).get();
  return row?.name ?? "";
}
