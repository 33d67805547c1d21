"use client";

import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { useField } from "@/components/live/use-field";
import type { LinkValue } from "@/lib/engagement/links";
import type { MappedChannel } from "./mapped";

/** Two people tied one channel at once: both sets of arrows, in words. */
export function FeedConflict({
  channel,
  names,
}: {
  channel: MappedChannel;
  names: ReadonlyMap<string, { name: string }>;
}) {
  const bound = useField<LinkValue>({
    item: channel.id,
    field: "link:feeds",
    value: channel.feeds,
  });
  if (!bound.conflict) return null;
  return (
    <ConflictPrompt
      bound={bound}
      format={(ties) => ties.map(({ id }) => names.get(id)?.name ?? "").join(", ")}
    />
  );
}
