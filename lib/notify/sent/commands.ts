import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { afterCommit, transact } from "@/db/client";
import { outbox } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { ownAccount } from "@/lib/account/queries";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { enqueue } from "../commands";
import { mayTryAgain, readFailure } from "../post/rules";
import { sendsMail } from "../queries";
import { tellLetter } from "../wake";

/** Tries a letter again now that failed or waits for its next try; refuses `expired` for one whose link is gone. Owner only. */
export function tryAgain(viewer: Viewer, { letterId }: { letterId: string }): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    const row = tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, letterId), isNull(outbox.sentAt)))
      .get();
    if (!row) throw new Refused("not_found");
    const moment = now();
    if (row.failedAt !== null) {
      if (!mayTryAgain(row.kind, readFailure(row.error ?? "").reason)) throw new Refused("expired");
      tx.update(outbox)
        .set({ failedAt: null, error: null, attempts: 0, at: moment, nextAt: moment })
        .where(eq(outbox.id, letterId))
        .run();
    } else tx.update(outbox).set({ nextAt: moment }).where(eq(outbox.id, letterId)).run();
    afterCommit(tellLetter);
  });
}

/** Sends the owner a letter to see whether letters arrive; refuses `conflict` where no server is named. */
export function sendTest(viewer: Viewer): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (!sendsMail()) throw new Refused("conflict");
    const { id, email, locale } = ownAccount(viewer);
    enqueue(tx, { email, locale, accountId: id, engagementId: null }, { kind: "test" });
  });
}
