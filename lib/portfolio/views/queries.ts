import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { readKept } from "./rules";

/** The viewer's own saved views of the portfolio, the oldest first, with the query of each; `first` is the one that opens by itself. */
export function listViews(viewer: Viewer) {
  if (viewer.kind !== "account") return [];
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.accountId, viewer.accountId))
    .orderBy(asc(savedViews.at), asc(savedViews.id))
    .all()
    .map(({ query, ...view }) => ({ ...view, ...readKept(query) }));
}
export type SavedView = ReturnType<typeof listViews>[number];
