"use client";

import { useFields } from "@/components/live/use-fields";
import type { LinkValue } from "@/lib/engagement/links";
import type { Feed } from "@/lib/strategy/map/order/rules";

/** Who feeds whom as it is known here, live; the ties of a channel are a field of the one they leave from. */
export function useFeeds(channels: readonly { id: string; feeds: LinkValue }[]): {
  feeds: Feed[];
  toggle: (from: string, to: string) => void;
} {
  const fields = useFields(
    "link:feeds",
    channels.map(({ id, feeds }) => ({ id, value: feeds })),
  );
  const feeds = channels.flatMap(({ id }) =>
    fields.view(id).value.map((tie) => ({ from: id, to: tie.id })),
  );
  const toggle = (from: string, to: string) => {
    if (from === to) return;
    const ties = fields.view(from).value;
    const without = ties.filter(({ id }) => id !== to);
    fields.change(
      from,
      without.length < ties.length ? without : [...ties, { id: to, amount: null }],
      true,
    );
  };
  return { feeds, toggle };
}
