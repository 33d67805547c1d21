import "server-only";
import { and, eq, gt, isNull, like } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, tokens } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { hashSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { type Choosable, choosable } from "../rules";

/** Which letters the viewer wants, of those that one may do without. */
export function ownWishes(viewer: Viewer): { kind: Choosable; wanted: boolean }[] {
  if (viewer.kind !== "account") throw new Refused("not_found");
  const row = db
    .select({ mailOff: accounts.mailOff })
    .from(accounts)
    .where(and(eq(accounts.id, viewer.accountId), isNull(accounts.closedAt)))
    .get();
  if (!row) throw new Refused("not_found");
  return choosable.map((kind) => ({ kind, wanted: !row.mailOff.includes(kind) }));
}

/** Whose letters of which kind a link stops, and whether they still come; undefined where it is worth nothing. */
export function findStop(token: string) {
  const row = db
    .select({
      purpose: tokens.purpose,
      accountId: accounts.id,
      email: accounts.email,
      locale: accounts.locale,
      mailOff: accounts.mailOff,
    })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(
      and(
        eq(tokens.tokenHash, hashSecret(token)),
        like(tokens.purpose, "unsubscribe %"),
        isNull(tokens.usedAt),
        gt(tokens.expiresAt, now()),
        isNull(accounts.closedAt),
      ),
    )
    .get();
  const kind = choosable.find((one) => row?.purpose === `unsubscribe ${one}`);
  if (!row || !kind) return undefined;
  const { purpose: _, mailOff, ...account } = row;
  return { ...account, kind, wanted: !mailOff.includes(kind) };
}
