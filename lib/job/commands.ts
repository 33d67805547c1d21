import "server-only";
import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { backUpNightly } from "@/db/backup";
import { databasePath, db, rawDatabase, transact } from "@/db/client";
import { jobs, outbox, sessions, throttles, tokens } from "@/db/tables/account";
import { now } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { mostTries } from "./rules";

const day = 86_400_000;

/** Takes a task for its day, once: false where it is done, or failed often enough. Counts the try before it is made. */
export function takeTask(kind: string, today: string): boolean {
  return transact((tx) => {
    const key = `${kind} ${today}`;
    tx.insert(jobs)
      .values({ id: newId(), kind, key, runAt: now() })
      .onConflictDoNothing({ target: jobs.key })
      .run();
    const { changes } = tx
      .update(jobs)
      .set({ attempts: sql`${jobs.attempts} + 1` })
      .where(and(eq(jobs.key, key), isNull(jobs.doneAt), lt(jobs.attempts, mostTries)))
      .run();
    return changes > 0;
  });
}

/** Writes how a task of the day ended. */
export function endTask(kind: string, today: string, error?: string): void {
  db.update(jobs)
    .set(error === undefined ? { doneAt: now(), error: null } : { error: error.slice(0, 300) })
    .where(eq(jobs.key, `${kind} ${today}`))
    .run();
}

/** Copies the file for the night and lets go of the copies older than so many days; the copy is checked. */
export async function keepBackup(days: number): Promise<void> {
  if (databasePath() === ":memory:") return;
  await backUpNightly(rawDatabase(), databasePath(), days);
}

/** Erases what has outlived its use: dead links, ended sessions, counts of attempts, told letters. Answers how many rows went. */
export function purgeExpired(moment: number): number {
  return transact((tx) => {
    const gone = [
      tx.delete(tokens).where(lt(tokens.expiresAt, moment - 30 * day)),
      tx
        .delete(sessions)
        .where(
          or(lt(sessions.expiresAt, moment - 90 * day), lt(sessions.endedAt, moment - 90 * day)),
        ),
      tx.delete(throttles).where(lt(throttles.resetsAt, moment)),
      tx
        .delete(outbox)
        .where(or(lt(outbox.sentAt, moment - 90 * day), lt(outbox.failedAt, moment - 90 * day))),
      tx.delete(jobs).where(and(isNotNull(jobs.runAt), lt(jobs.runAt, moment - 60 * day))),
    ];
    return gone.reduce((sum, query) => sum + query.run().changes, 0);
  });
}
