"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { CellView } from "./cell";
import type { Json } from "./json";
import { useRoom } from "./live-room";
import { pageAskedAt } from "./patient-fetch";

export type FieldBinding<T extends Json> = Omit<CellView, "value" | "conflict"> & {
  item: string;
  field: string;
  value: T;
  conflict: {
    theirs: T;
    mine: T;
    by: CellView["editors"][number] | null;
    at: number | null;
  } | null;
  mayEdit: boolean;
  /** keeps it in this browser and sends it half a second after the last call */
  change: (value: T) => void;
  /** sends it at once */
  commit: (value?: T) => void;
  /** answers to the conflict prompt */
  take: () => void;
  keep: () => void;
  /** for the control: tells the others who is in this field, and sends on leaving it */
  presence: { onFocus: () => void; onBlur: () => void };
};

/**
 * Binds a control to a field of an item: `value` is what the server rendered. What comes back is live: it saves
 * by itself, shows others' changes and names them, and never overwrites in silence.
 */
export function useField<T extends Json>({
  item,
  field,
  value,
}: {
  item: string;
  field: string;
  value: T;
}): FieldBinding<T> {
  const room = useRoom();
  const cell = room.cell(item, field, value);
  const view = useSyncExternalStore(
    room.subscribe,
    () => cell.view,
    () => cell.view,
  );
  // At each rendering: the same value asked for later is news again.
  useEffect(() => cell.know(value, pageAskedAt()));
  useEffect(() => () => cell.flush(), [cell]);

  return useMemo(
    () => ({
      ...view,
      item,
      field,
      value: view.value as T,
      conflict: view.conflict as FieldBinding<T>["conflict"],
      mayEdit: room.view.mayEdit,
      change: (next: T) => cell.change(next),
      commit: (next?: T) => (next === undefined ? cell.flush() : cell.change(next, true)),
      take: () => cell.take(),
      keep: () => cell.keep(),
      presence: {
        onFocus: () => room.stand({ item, field }),
        onBlur: () => {
          room.stand({ item: null, field: null });
          cell.flush();
        },
      },
    }),
    [view, cell, room, item, field],
  );
}
