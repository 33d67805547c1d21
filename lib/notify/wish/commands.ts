import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandSelf } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { findStop } from "./queries";
import type { WishInput } from "./schema";

/** Wants letters of a kind, or no more of them; those that wait are not sent then. */
export function wishLetters(viewer: Viewer, input: WishInput): void {
  transact((tx) => {
    wish(tx, demandSelf(viewer), input);
  });
}

/** The same by the link in a letter, which is the proof and serves as often as it is followed. Refuses `expired`. */
export function wishByLink(token: string, wanted: boolean): void {
  transact((tx) => {
    const found = findStop(token);
    if (!found) throw new Refused("expired");
    wish(tx, found.accountId, { kind: found.kind, wanted });
  });
}

function wish(tx: Tx, accountId: string, { kind, wanted }: WishInput): void {
  const row = tx
    .select({ mailOff: accounts.mailOff })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
    .get();
  if (!row) throw new Refused("not_found");
  const others = row.mailOff.filter((one) => one !== kind);
  const mailOff = wanted ? others : [...others, kind];
  tx.update(accounts).set({ mailOff }).where(eq(accounts.id, accountId)).run();
  logSecurity(tx, {
    kind: wanted ? "letters-wanted" : "letters-stopped",
    accountId,
    data: { letter: kind },
  });
}
