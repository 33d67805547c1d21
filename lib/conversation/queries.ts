import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { loadEngagement, type Sight } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";

export type Remark = {
  id: string;
  by: { id: string; name: string };
  at: number;
  text: string;
  mentions: { id: string; name: string }[];
  mine: boolean;
};
export type Talk = { id: string; resolved: boolean; remarks: Remark[] };

/** How much is said about each item that the viewer sees: talks still open, and when the last word came. */
export function talkCounts(viewer: Viewer, engagementId: string): Record<string, TalkCount> {
  const counts: Record<string, TalkCount> = {};
  for (const { item, resolvedAt, at, comments } of loadEngagement(viewer, engagementId).engagement
    .threads) {
    if (item === null || comments.length === 0) continue;
    const known = counts[item] ?? { open: 0, all: 0, last: 0 };
    known.all += 1;
    if (resolvedAt === null) known.open += 1;
    known.last = Math.max(known.last, at, resolvedAt ?? 0, ...comments.map((said) => said.at));
    counts[item] = known;
  }
  return counts;
}
export type TalkCount = { open: number; all: number; last: number };

/** What is said about one item, open talks first, oldest first within; refuses `not_found` for an item the viewer does not see. */
export function talksAbout(viewer: Viewer, engagementId: string, itemId: string): Talk[] {
  const sight = loadEngagement(viewer, engagementId);
  const { engagement, standing } = sight;
  if (!engagement.items.some(({ id }) => id === itemId)) throw new Refused("not_found");
  const name = namesOf(sight);
  return engagement.threads
    .filter(({ item, comments }) => item === itemId && comments.length > 0)
    .map(({ id, resolvedAt, comments }) => ({
      id,
      resolved: resolvedAt !== null,
      remarks: comments.map((said) => ({
        id: said.id,
        at: said.at,
        text: said.text,
        by: { id: said.by, name: name(said.by) },
        mentions: said.mentions.map((person) => ({ id: person, name: name(person) })),
        mine: said.by === standing.personId,
      })),
    }))
    .sort((a, b) => Number(a.resolved) - Number(b.resolved));
}

function namesOf({ engagement }: Sight): (id: string) => string {
  const names = new Map(
    engagement.items.flatMap((item) =>
      item.kind === "person" ? [[item.id, item.data.name] as const] : [],
    ),
  );
  return (id) => names.get(id) ?? "";
}
