import "server-only";
import { desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { mayTryAgain, readFailure } from "../post/rules";

/** Letters told on the page, the latest; those that failed or wait stand first. */
const most = 60;

const state = sql<"failed" | "waiting" | "sent">`case
  when ${outbox.failedAt} is not null then 'failed' when ${outbox.sentAt} is null then 'waiting' else 'sent' end`;

/**
 * What was sent, waits or failed, for the practice's owner: to whom, what sort of letter, when and why not. What letters say is
 * not told. Failed ones come first, then those that wait.
 */
export function listLetters(viewer: Viewer) {
  demandPractice(viewer, "owner");
  const letters = db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      recipient: outbox.recipient,
      at: outbox.at,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      nextAt: outbox.nextAt,
      attempts: outbox.attempts,
      error: outbox.error,
      state,
    })
    .from(outbox)
    .orderBy(
      sql`case ${state} when 'failed' then 0 when 'waiting' then 1 else 2 end`,
      desc(sql`coalesce(${outbox.failedAt}, ${outbox.sentAt}, ${outbox.at})`),
      desc(outbox.id),
    )
    .limit(most)
    .all()
    .map(({ error, ...letter }) => {
      const failure = error === null ? null : readFailure(error);
      const again =
        letter.state === "failed" && mayTryAgain(letter.kind, failure?.reason ?? "gone");
      return {
        ...letter,
        failure,
        mayTryAgain: again || (letter.state === "waiting" && error !== null),
      };
    });
  const counted = db
    .select({ state, count: sql<number>`count(*)` })
    .from(outbox)
    .groupBy(state)
    .all();
  const count = (wanted: string) => counted.find((row) => row.state === wanted)?.count ?? 0;
  return { letters, sent: count("sent"), waiting: count("waiting"), failed: count("failed") };
}
export type Outbox = ReturnType<typeof listLetters>;
export type Sent = Outbox["letters"][number];
