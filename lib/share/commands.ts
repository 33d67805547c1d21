import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { shares } from "@/db/tables/account";
import { frozen } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { hashSecret, mintSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { livingShare, shareable } from "./queries";
import { writeResource } from "./rules";
import type { RenewShareInput, RevokeInput, ShareInput } from "./schema";

const day = 86_400_000;

/**
 * Makes a link to one page of an engagement; returns its token, which is shown once and kept hashed. A review is shown as it
 * was frozen. Refuses `not_found` for a state or a review that is not of this engagement, or was not closed here.
 */
export function createShare(viewer: Viewer, input: ShareInput): { id: string; token: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "export");
    if (viewer.kind !== "account") throw new Refused("not_found");
    const id = newId();
    const token = mintSecret();
    tx.insert(shares)
      .values({
        id,
        tokenHash: hashSecret(token),
        engagementId: input.engagementId,
        resource: writeResource(input.resource),
        label: input.label,
        frozenId: stateShown(tx, viewer, input),
        passwordHash: input.passwordHash,
        by: viewer.accountId,
        at: now(),
        expiresAt: now() + input.days * day,
      })
      .run();
    logSecurity(tx, {
      kind: "share-made",
      accountId: viewer.accountId,
      engagementId: input.engagementId,
      data: { share: id, page: input.resource.page, days: input.days },
    });
    return { id, token };
  });
}

/**
 * Lets a link live so many days from now, one that has run out too; whoever does it answers for it from then on. Refuses
 * `not_found` for one that was taken back.
 */
export function renewShare(viewer: Viewer, input: RenewShareInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "export");
    if (viewer.kind !== "account") throw new Refused("not_found");
    const { changes } = tx
      .update(shares)
      .set({ expiresAt: now() + input.days * day, by: viewer.accountId })
      .where(living(input))
      .run();
    if (changes === 0) throw new Refused("not_found");
    logSecurity(tx, {
      kind: "share-renewed",
      accountId: viewer.accountId,
      engagementId: input.engagementId,
      data: { share: input.shareId, days: input.days },
    });
  });
}

/** Takes a link back: it opens nothing from the next request on, whoever made it. */
export function revokeShare(viewer: Viewer, input: RevokeInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "export");
    const { changes } = tx.update(shares).set({ revokedAt: now() }).where(living(input)).run();
    if (changes === 0) throw new Refused("not_found");
    logSecurity(tx, {
      kind: "share-revoked",
      accountId: viewer.kind === "account" ? viewer.accountId : null,
      engagementId: input.engagementId,
      data: { share: input.shareId },
    });
  });
}

/** One link of one engagement that nobody took back. */
const living = ({ engagementId, shareId }: RevokeInput) =>
  and(eq(shares.id, shareId), eq(shares.engagementId, engagementId), isNull(shares.revokedAt));

/** Counts that a link was opened, by a browser that proved that it may; the log learns how often, never by whom. */
export function countOpening(shareId: string): void {
  transact((tx) => {
    const share = livingShare(shareId);
    if (!share) throw new Refused("not_found");
    const { count } = tx
      .update(shares)
      .set({ openedAt: now(), openedCount: sql`${shares.openedCount} + 1` })
      .where(eq(shares.id, shareId))
      .returning({ count: shares.openedCount })
      .get();
    logSecurity(tx, {
      kind: "share-opened",
      engagementId: share.engagementId,
      data: { share: shareId, count },
    });
  });
}

/** The frozen state that the link will show, made now where one was asked for; null for the living page. */
function stateShown(tx: Tx, viewer: Viewer, input: ShareInput): string | null {
  const { engagementId, resource, moment } = input;
  if (resource.page === "review") {
    const review = shareable(viewer, engagementId).reviews.find(
      ({ id }) => id === resource.reviewId,
    );
    if (!review) throw new Refused("not_found");
    return review.frozen;
  }
  if (moment.is === "live") return null;
  if (moment.is === "now")
    return freezeEngagement(tx, viewer, { engagementId, label: input.label }).frozen;
  const known = tx
    .select({ id: frozen.id })
    .from(frozen)
    .where(and(eq(frozen.engagementId, engagementId), eq(frozen.id, moment.id)))
    .get();
  if (!known) throw new Refused("not_found");
  return known.id;
}
