import type { Asked } from "../schema";

/** What is asked of the list as the query of its address; what goes without saying is left out. */
export function queryOf({ q, stage, show, sort, down, page }: Asked): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (stage) query.set("stage", stage);
  if (show !== "all") query.set("show", show);
  if (sort !== "name") query.set("sort", sort);
  if (down) query.set("down", "1");
  if (page > 1) query.set("page", String(page));
  return query.toString();
}

/** The address of the list as it is asked, with a change; another choice begins at its first page. */
export function addressOf(asked: Asked, change: Partial<Asked> = {}): string {
  const query = queryOf({ ...asked, page: 1, ...change });
  // An address that asks for nothing opens one's default view: all of it is asked for by name.
  return `/portfolio?${query || "show=all"}`;
}
