import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, shares } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandShare } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { loadFrozenForShare } from "@/lib/engagement/freeze/queries";
import { loadForShare } from "@/lib/engagement/queries";
import { type Reading, read } from "@/lib/engagement/reading/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { calendarDay } from "@/lib/format/durations";
import {
  type Asked,
  type Chart,
  chartOf,
  type Dashboard,
  tilesOf,
} from "@/lib/kpi/dashboard/shown/rules";
import { readProseForShare } from "@/lib/prose/queries";
import type { ProseNode } from "@/lib/prose/rules";
import { sealOf, signaturesOf } from "@/lib/review/hold/rules";
import { decisionView } from "@/lib/review/point/rules";
import { decisionsOf, minutesName, reviewDay } from "@/lib/review/rules";
import { narrowTo, withoutAddresses } from "../narrow/rules";
import { type Resource, readResource } from "../rules";

/** What stands at the head of a shared page: of whom, by whom, as of when, until when. No address of anybody. */
export function sharedHead(viewer: Viewer) {
  const { resource, share, state } = opened(viewer);
  const row = db
    .select({ expiresAt: shares.expiresAt, maker: accounts.name })
    .from(shares)
    .innerJoin(accounts, eq(accounts.id, shares.by))
    .where(eq(shares.id, share.shareId))
    .get();
  if (!row) throw new Refused("not_found");
  return {
    shareId: share.shareId,
    resource,
    name: withoutAddresses(state.engagement.name),
    strapline: withoutAddresses(state.engagement.strapline),
    maker: withoutAddresses(row.maker),
    expiresAt: row.expiresAt,
    /** when what is shown was true: epoch milliseconds */
    asOf: state.at,
    frozen: state.frozen,
  };
}
export type SharedHead = ReturnType<typeof sharedHead>;

/** The tiles of a shared dashboard. Refuses `not_found` where the link shows another page. */
export function sharedDashboard(
  viewer: Viewer,
  window: Asked["window"],
): Omit<Dashboard, "mayEdit"> {
  const { engagement, day } = page(viewer, "dashboard");
  return tilesOf(engagement, new Map(), { today: day, window });
}

/** The line of one indicator of a shared dashboard; refuses `not_found`, an indicator that is not followed too. */
export function sharedSeries(viewer: Viewer, kpiId: string, window: Asked["window"]): Chart {
  const { engagement, day } = page(viewer, "dashboard");
  const followed = engagement.items.some(
    (item) => item.id === kpiId && item.kind === "kpi" && item.data.followed,
  );
  const chart = followed ? chartOf(engagement, kpiId, { today: day, window }) : null;
  if (!chart) throw new Refused("not_found");
  return chart;
}

/** A shared strategy: its facts, and its two texts. */
export function sharedStrategy(viewer: Viewer): {
  reading: Reading;
  prose: Record<"vision" | "positioning", ProseNode>;
} {
  const { engagement, day, share, state } = page(viewer, "strategy");
  const text = (name: "vision" | "positioning") =>
    withoutAddresses(
      state.frozen
        ? ((state.engagement.prose.find((one) => one.name === name)?.doc ?? empty) as ProseNode)
        : readProseForShare(share, share.engagementId, name),
    );
  return {
    reading: read(engagement, day),
    prose: { vision: text("vision"), positioning: text("positioning") },
  };
}

/** The steps of a shared roadmap. */
export function sharedRoadmap(viewer: Viewer): Reading {
  const { engagement, day } = page(viewer, "roadmap");
  return read(engagement, day);
}

/** A shared review as it was frozen: what was decided and the minutes; and who has signed that very state since. */
export function sharedReview(viewer: Viewer) {
  const { engagement, resource, share, state } = page(viewer, "review");
  const review =
    resource.page === "review"
      ? engagement.items.find(({ id }) => id === resource.reviewId)
      : undefined;
  if (review?.kind !== "review") throw new Refused("not_found");
  const reading = read(engagement, reviewDay(review) || state.day);
  const living = read(loadForShare(viewer, share.engagementId), today());
  const seal = sealOf(living, review.id);
  const minutes = state.engagement.prose.find(({ name }) => name === minutesName(review.id));
  return {
    title: review.data.title,
    day: reviewDay(review),
    place: review.data.place,
    attendees: reading.to("attendee", review.id, "person").map(({ data }) => data.name),
    decisions: decisionsOf(reading, review.id).map((decision) => ({
      ...decisionView(reading, decision),
      kpi: reading.to("measures", decision.id, "kpi")[0]?.data.name ?? null,
    })),
    minutes: withoutAddresses((minutes?.doc ?? empty) as ProseNode),
    signatures: Object.values(
      signaturesOf(living, review.id, seal?.frozen === state.frozen ? seal : null),
    ).flatMap((signature) =>
      signature ? [{ name: withoutAddresses(signature.name), at: signature.at }] : [],
    ),
  };
}
export type SharedReview = ReturnType<typeof sharedReview>;

const empty: ProseNode = { type: "doc", content: [] };

type State = { engagement: Engagement; day: string; at: number; frozen: string | null };

function opened(viewer: Viewer): {
  share: Extract<Viewer, { kind: "share" }>;
  resource: Resource;
  state: State;
} {
  if (viewer.kind !== "share") throw new Refused("not_found");
  const { resource, frozenId } = demandShare(viewer, viewer.engagementId);
  const shown = readResource(resource);
  if (!shown) throw new Refused("not_found");
  return { share: viewer, resource: shown, state: stateFor(viewer, frozenId) };
}

function stateFor(viewer: Extract<Viewer, { kind: "share" }>, frozenId: string | null): State {
  if (frozenId === null) {
    const engagement = loadForShare(viewer, viewer.engagementId);
    return { engagement, day: today(), at: now(), frozen: null };
  }
  const { engagement, at } = loadFrozenForShare(viewer, viewer.engagementId);
  return { engagement, day: calendarDay(at), at, frozen: frozenId };
}

/** The engagement narrowed to the page that the link names, on its day; another page is not there. */
function page(viewer: Viewer, asked: Resource["page"]) {
  const seen = opened(viewer);
  if (seen.resource.page !== asked) throw new Refused("not_found");
  return { ...seen, engagement: narrowTo(asked, seen.state.engagement), day: seen.state.day };
}
