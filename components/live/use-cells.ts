"use client";

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { CellView } from "./cell";
import type { Json } from "./json";
import { useRoom } from "./live-room";
import { pageAskedAt } from "./patient-fetch";

export type CellViews<T extends Json> = {
  /** a field of an item as it is known here, with who is in it and what became of it */
  view: (item: string, field: string) => Omit<CellView, "value"> & { value: T };
  /** changes it, and sends it at once where `now` */
  change: (item: string, field: string, value: T, now?: boolean) => void;
  /** tells the others who is in it; null on leaving, which sends what waits */
  stand: (at: { item: string; field: string } | null) => void;
  mayEdit: boolean;
};

/** Many fields of many items at once, for what is drawn from all of them. Each is live as with `useField`. */
export function useCells<T extends Json>(
  fields: readonly { item: string; field: string; value: T }[],
): CellViews<T> {
  const room = useRoom();
  const cells = new Map(
    fields.map(({ item, field, value }) => [`${item} ${field}`, room.cell(item, field, value)]),
  );
  const last = useRef<CellView[]>([]);
  const read = () => {
    const views = [...cells.values()].map((cell) => cell.view);
    // A cell makes another view of itself where something became of it: only then is there something to draw.
    const same =
      views.length === last.current.length && views.every((view, at) => view === last.current[at]);
    if (!same) last.current = views;
    return last.current;
  };
  useSyncExternalStore(room.subscribe, read, read);
  useEffect(() => {
    for (const { item, field, value } of fields)
      room.cell(item, field, value).know(value, pageAskedAt());
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
      view: (item, field) =>
        (held.current.get(`${item} ${field}`) as { view: CellView }).view as never,
      // One that is no longer drawn is still known: what was pasted is undone from another year too.
      change: (item, field, value, now) => room.cell(item, field, value).change(value, now),
      stand: (at) => {
        room.stand(at ?? { item: null, field: null });
        if (!at) for (const cell of held.current.values()) cell.flush();
      },
      mayEdit: room.view.mayEdit,
    }),
    [room],
  );
}
