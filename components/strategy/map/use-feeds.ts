"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useRoom } from "@/components/live/live-room";
import { pageAskedAt } from "@/components/live/patient-fetch";
import type { LinkValue } from "@/lib/engagement/links";
import type { Feed } from "@/lib/strategy/map/order/rules";

const field = "link:feeds";

/** Who feeds whom as it is known here, live; each tie is a field of the channel it leaves from and saves by itself. */
export function useFeeds(channels: readonly { id: string; feeds: LinkValue }[]): {
  feeds: Feed[];
  toggle: (from: string, to: string) => void;
} {
  const room = useRoom();
  const cells = useMemo(
    () => channels.map(({ id, feeds }) => ({ id, cell: room.cell(id, field, feeds) })),
    [room, channels],
  );
  useEffect(() => {
    for (const { id, feeds } of channels) room.cell(id, field, feeds).know(feeds, pageAskedAt());
  }, [room, channels]);
  const read = () =>
    JSON.stringify(
      cells.map(({ id, cell }) => [id, (cell.view.value as LinkValue).map((tie) => tie.id)]),
    );
  const known = useSyncExternalStore(room.subscribe, read, read);
  const feeds = useMemo(
    () =>
      (JSON.parse(known) as [string, string[]][]).flatMap(([from, all]) =>
        all.map((to) => ({ from, to })),
      ),
    [known],
  );
  const toggle = (from: string, to: string) => {
    const cell = cells.find(({ id }) => id === from)?.cell;
    if (!cell || from === to) return;
    const ties = cell.view.value as LinkValue;
    const without = ties.filter(({ id }) => id !== to);
    cell.change(without.length < ties.length ? without : [...ties, { id: to, amount: null }], true);
  };
  return { feeds, toggle };
}
