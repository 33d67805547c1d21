import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { afterCommit, type Tx } from "@/db/client";
import { accounts, outbox } from "@/db/tables/account";
import { now } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { choosable, type Letter, type Recipient } from "./rules";
import { tellLetter } from "./wake";

/**
 * Puts a letter in the outbox, in the transaction of what it tells; it leaves after the commit. The same `key` twice is one
 * letter. Answers false where the person does not want this kind, or already has it.
 */
export function enqueue(tx: Tx, to: Recipient, letter: Letter, key?: string): boolean {
  if (to.accountId && declined(tx, to.accountId, letter.kind)) return false;
  const { kind, ...data } = letter;
  const moment = now();
  const { changes } = tx
    .insert(outbox)
    .values({
      id: newId(),
      key,
      kind,
      accountId: to.accountId,
      engagementId: to.engagementId,
      recipient: to.email,
      locale: to.locale,
      data,
      at: moment,
      nextAt: moment,
    })
    .onConflictDoNothing({ target: outbox.key })
    .run();
  if (changes > 0) afterCommit(tellLetter);
  return changes > 0;
}

/** Takes back a letter that has not left, in the transaction that makes it pointless. */
export function withdraw(tx: Tx, key: string): void {
  tx.delete(outbox)
    .where(and(eq(outbox.key, key), isNull(outbox.sentAt)))
    .run();
}

function declined(tx: Tx, accountId: string, kind: Letter["kind"]): boolean {
  if (!choosable.some((one) => one === kind)) return false;
  const row = tx
    .select({ mailOff: accounts.mailOff })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  return row?.mailOff.includes(kind) ?? false;
}
