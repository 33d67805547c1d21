/** The pages that a link can show, one each. */
export const sharedPages = ["dashboard", "strategy", "roadmap", "review"] as const;
export type SharedPage = (typeof sharedPages)[number];

/** What a link shows: a page, and for a review which one. */
export type Resource =
  | { page: Exclude<SharedPage, "review"> }
  | { page: "review"; reviewId: string };

/** How a resource stands in its column. */
export function writeResource(resource: Resource): string {
  return resource.page === "review" ? `review ${resource.reviewId}` : resource.page;
}

/** The resource that a column names, or null where it names none of ours. */
export function readResource(text: string): Resource | null {
  const [page, reviewId, ...rest] = text.split(" ");
  if (rest.length > 0) return null;
  if (page === "review") return reviewId ? { page, reviewId } : null;
  if (reviewId !== undefined) return null;
  const known = sharedPages.find((one) => one === page);
  return known && known !== "review" ? { page: known } : null;
}

/** How long a link may live, in days; thirty unless chosen. */
export const lifetimes = [7, 30, 90] as const;
export type Lifetime = (typeof lifetimes)[number];
export const usualLifetime: Lifetime = 30;

export const shortestSharePassword = 8;

export type ShareState = "open" | "expired" | "revoked" | "orphan";

/** Whether a link still opens, or why not; `orphan` where whoever made it may no longer hand the page out. */
export function stateOf(
  share: { revokedAt: number | null; expiresAt: number },
  makerMay: boolean,
  now: number,
): ShareState {
  if (share.revokedAt !== null) return "revoked";
  if (share.expiresAt <= now) return "expired";
  return makerMay ? "open" : "orphan";
}

const hour = 3_600_000;
/** How long a browser that gave the password is believed (milliseconds); a link without one, while it lives. */
export const unlockedMs = 12 * hour;
/** How long a browser that came by the link may take to give the password (milliseconds). */
export const knockingMs = hour;
