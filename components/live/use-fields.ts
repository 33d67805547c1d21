"use client";

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { CellView } from "./cell";
import { type Json, same } from "./json";
import { useRoom } from "./live-room";
import { pageAskedAt } from "./patient-fetch";

export type FieldViews<T extends Json> = {
  /** the field of an item as it is known here, with who is in it and what became of it */
  view: (id: string) => Omit<CellView, "value"> & { value: T };
  /** changes it, and sends it at once where `now` */
  change: (id: string, value: T, now?: boolean) => void;
  /** tells the others who is in it; null on leaving, which sends what waits */
  stand: (id: string | null) => void;
  mayEdit: boolean;
};

/** One field of many items at once, for what is drawn from all of them: a grid, a map. Each is live as with `useField`. */
export function useFields<T extends Json>(
  field: string,
  items: readonly { id: string; value: T }[],
): FieldViews<T> {
  const room = useRoom();
  const cells = new Map(items.map(({ id, value }) => [id, room.cell(id, field, value)]));
  const last = useRef<CellView[]>([]);
  const read = () => {
    const views = [...cells.values()].map((cell) => cell.view);
    // The same views are the same answer: only what changed draws again.
    if (!same(views, last.current)) last.current = views;
    return last.current;
  };
  useSyncExternalStore(room.subscribe, read, read);
  useEffect(() => {
    for (const { id, value } of items) room.cell(id, field, value).know(value, pageAskedAt());
  });
  const held = useRef(cells);
  held.current = cells;
  useEffect(
    () => () => {
      for (const cell of held.current.values()) cell.flush();
    },
    [],
  );
  return useMemo(
    () => ({
      view: (id) => (held.current.get(id) as { view: CellView }).view as never,
      change: (id, value, now) => held.current.get(id)?.change(value, now),
      stand: (id) => {
        room.stand(id === null ? { item: null, field: null } : { item: id, field });
        if (id === null) for (const cell of held.current.values()) cell.flush();
      },
      mayEdit: room.view.mayEdit,
    }),
    [room, field],
  );
}
