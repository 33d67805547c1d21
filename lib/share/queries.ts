import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, shares } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { can, type Viewer } from "@/lib/access/rules";
import { demandShare, demandToShow, maySpeakFor, standingOn } from "@/lib/access/scope";
import { hashSecret } from "@/lib/auth/secret";
import { now, today } from "@/lib/clock";
import { listFrozen } from "@/lib/engagement/freeze/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { sealOf } from "@/lib/review/hold/rules";
import { heldReviews, reviewDay } from "@/lib/review/rules";
import { readResource, stateOf } from "./rules";

/**
 * The links of an engagement, those that neither ended nor were taken back first, the latest first, with how often each was
 * opened. For whoever may export.
 */
export function listShares(viewer: Viewer, engagementId: string) {
  demandToShow(viewer, engagementId, "export");
  const moment = now();
  return db
    .select({
      id: shares.id,
      resource: shares.resource,
      label: shares.label,
      frozenId: shares.frozenId,
      passwordHash: shares.passwordHash,
      by: shares.by,
      maker: accounts.name,
      at: shares.at,
      expiresAt: shares.expiresAt,
      revokedAt: shares.revokedAt,
      openedAt: shares.openedAt,
      openedCount: shares.openedCount,
    })
    .from(shares)
    .innerJoin(accounts, eq(accounts.id, shares.by))
    .where(eq(shares.engagementId, engagementId))
    .orderBy(
      desc(sql`${shares.revokedAt} is null and ${shares.expiresAt} > ${moment}`),
      desc(shares.at),
      desc(shares.id),
    )
    .limit(200)
    .all()
    .flatMap(({ resource, passwordHash, by, revokedAt, ...share }) => {
      const shown = readResource(resource);
      const state = stateOf(
        { revokedAt, expiresAt: share.expiresAt },
        maySpeakFor(by, engagementId),
        moment,
      );
      return shown ? [{ ...share, shown, state, locked: passwordHash !== null }] : [];
    });
}
export type Share = ReturnType<typeof listShares>[number];

/** What a link may show beside the living pages: the reviews that were closed here, and the states that were frozen. */
export function shareable(viewer: Viewer, engagementId: string) {
  const frozen = listFrozen(viewer, engagementId);
  const reading = read(loadEngagement(viewer, engagementId).engagement, today());
  const here = new Set(frozen.map(({ id }) => id));
  return {
    frozen,
    reviews: heldReviews(reading).flatMap((review) => {
      const seal = sealOf(reading, review.id);
      return seal && here.has(seal.frozen)
        ? [{ id: review.id, title: review.data.title, day: reviewDay(review), frozen: seal.frozen }]
        : [];
    }),
  };
}
export type Shareable = ReturnType<typeof shareable>;

/** Whether the viewer may make links to the pages of an engagement. */
export function mayShare(viewer: Viewer, engagementId: string): boolean {
  return can(standingOn(viewer, engagementId)?.role ?? null, "export");
}

/** The living link of a token, or undefined: unknown, expired and taken back are one answer. The token is the proof. */
export function findShare(token: string) {
  const row = db
    .select({ id: shares.id, engagementId: shares.engagementId })
    .from(shares)
    .where(eq(shares.tokenHash, hashSecret(token)))
    .get();
  return row && livingShare(row.id);
}

/** A living link by its id, for a browser that has proved that it may: whom it makes of it, and what it still asks. */
export function livingShare(shareId: string) {
  const row = db
    .select({
      engagementId: shares.engagementId,
      passwordHash: shares.passwordHash,
      expiresAt: shares.expiresAt,
      locale: engagements.locale,
    })
    .from(shares)
    .innerJoin(engagements, eq(engagements.id, shares.engagementId))
    .where(eq(shares.id, shareId))
    .get();
  if (!row) return undefined;
  const viewer: Viewer = {
    kind: "share",
    shareId,
    engagementId: row.engagementId,
    door: "share",
  };
  try {
    demandShare(viewer, row.engagementId);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
  return { id: shareId, viewer, ...row };
}

/** The guest that somebody who may hand the page out looks through, to see what is seen; refuses `not_found`. */
export function previewShare(viewer: Viewer, shareId: string): Viewer {
  const share = livingShare(shareId);
  if (!share || !mayShare(viewer, share.engagementId)) throw new Refused("not_found");
  return share.viewer;
}
