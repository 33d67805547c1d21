import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { threads } from "@/db/tables/conversation";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { loadProse } from "@/lib/live/store";
import { type Span, spanOf } from "@/lib/prose/span";

/** Where each talk about a passage stands in its text now, by the talk's id; a talk whose words are gone is not among them. For files. */
export function passageSpans(viewer: Viewer, engagementId: string): Map<string, Span> {
  demand(viewer, engagementId, "export");
  const talks = db
    .select({
      id: threads.id,
      prose: threads.prose,
      from: threads.anchorFrom,
      to: threads.anchorTo,
    })
    .from(threads)
    .where(and(eq(threads.engagementId, engagementId), isNotNull(threads.prose)))
    .all();
  const texts = new Map<string, ReturnType<typeof loadProse>>();
  const textOf = (name: string) => {
    const text = texts.get(name) ?? loadProse({ engagementId, name });
    texts.set(name, text);
    return text;
  };
  return new Map(
    talks.flatMap(({ id, prose, from, to }) => {
      const span = prose && from && to ? spanOf(textOf(prose), { from, to }) : null;
      return span ? [[id, span] as const] : [];
    }),
  );
}
