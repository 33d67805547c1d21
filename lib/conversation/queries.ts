import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { threads } from "@/db/tables/conversation";
import type { Viewer } from "@/lib/access/rules";
import { loadEngagement, type Sight } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import { kindOfProse, proseKey } from "./rules";

export type Remark = {
  id: string;
  by: { id: string; name: string };
  at: number;
  text: string;
  mentions: { id: string; name: string }[];
  mine: boolean;
};
export type Talk = { id: string; resolved: boolean; remarks: Remark[] };

/** How much is said about each item that the viewer sees, and about the passages of each text: talks still open, and when the last word came. */
export function talkCounts(viewer: Viewer, engagementId: string): Record<string, TalkCount> {
  const counts: Record<string, TalkCount> = {};
  for (const thread of loadEngagement(viewer, engagementId).engagement.threads) {
    const { resolvedAt, at, comments } = thread;
    const about = thread.item ?? (thread.prose && proseKey(thread.prose));
    if (!about || comments.length === 0) continue;
    const known = counts[about] ?? { open: 0, all: 0, last: 0 };
    known.all += 1;
    if (resolvedAt === null) known.open += 1;
    known.last = Math.max(known.last, at, resolvedAt ?? 0, ...comments.map((said) => said.at));
    counts[about] = known;
  }
  return counts;
}
export type TalkCount = { open: number; all: number; last: number };

/** What is said about one item, open talks first, oldest first within; refuses `not_found` for an item the viewer does not see. */
export function talksAbout(viewer: Viewer, engagementId: string, itemId: string): Talk[] {
  const sight = loadEngagement(viewer, engagementId);
  const { engagement } = sight;
  if (!engagement.items.some(({ id }) => id === itemId)) throw new Refused("not_found");
  const tell = tellerOf(sight);
  return engagement.threads
    .filter(({ item, comments }) => item === itemId && comments.length > 0)
    .map(tell)
    .sort((a, b) => Number(a.resolved) - Number(b.resolved));
}

export type PassageTalk = Talk & {
  quote: string;
  /** Yjs relative positions, base64; null for one that came with a file that did not hold its words */
  from: string | null;
  to: string | null;
};

/** What is said about passages of a live text, oldest first; refuses `not_found` where the viewer does not see its item. */
export function passagesIn(viewer: Viewer, engagementId: string, prose: string): PassageTalk[] {
  const sight = loadEngagement(viewer, engagementId);
  const kind = kindOfProse(prose);
  if (!sight.engagement.items.some((item) => item.kind === kind)) throw new Refused("not_found");
  const anchors = new Map(
    db
      .select({ id: threads.id, from: threads.anchorFrom, to: threads.anchorTo })
      .from(threads)
      .where(and(eq(threads.engagementId, engagementId), eq(threads.prose, prose)))
      .all()
      .map((row) => [row.id, row] as const),
  );
  const tell = tellerOf(sight);
  return sight.engagement.threads
    .filter((thread) => thread.prose === prose && thread.comments.length > 0)
    .map((thread) => ({
      ...tell(thread),
      quote: thread.quote ?? "",
      from: anchors.get(thread.id)?.from?.toString("base64") ?? null,
      to: anchors.get(thread.id)?.to?.toString("base64") ?? null,
    }));
}

function tellerOf(sight: Sight) {
  const name = namesOf(sight);
  const me = sight.standing.personId;
  return ({ id, resolvedAt, comments }: Sight["engagement"]["threads"][number]): Talk => ({
    id,
    resolved: resolvedAt !== null,
    remarks: comments.map((said) => ({
      id: said.id,
      at: said.at,
      text: said.text,
      by: { id: said.by, name: name(said.by) },
      mentions: said.mentions.map((person) => ({ id: person, name: name(person) })),
      mine: said.by === me,
    })),
  });
}

function namesOf({ engagement }: Sight): (id: string) => string {
  const names = new Map(
    engagement.items.flatMap((item) =>
      item.kind === "person" ? [[item.id, item.data.name] as const] : [],
    ),
  );
  return (id) => names.get(id) ?? "";
}
