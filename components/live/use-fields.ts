"use client";

import { useMemo } from "react";
import type { Json } from "./json";
import { type CellViews, useCells } from "./use-cells";

export type FieldViews<T extends Json> = {
  /** the field of an item as it is known here, with who is in it and what became of it */
  view: (id: string) => ReturnType<CellViews<T>["view"]>;
  /** changes it, and sends it at once where `now` */
  change: (id: string, value: T, now?: boolean) => void;
  /** tells the others who is in it; null on leaving, which sends what waits */
  stand: (id: string | null) => void;
  mayEdit: boolean;
};

/** One field of many items at once, for what is drawn from all of them: a map. Each is live as with `useField`. */
export function useFields<T extends Json>(
  field: string,
  items: readonly { id: string; value: T }[],
): FieldViews<T> {
  const cells = useCells(items.map(({ id, value }) => ({ item: id, field, value })));
  return useMemo(
    () => ({
      view: (id) => cells.view(id, field),
      change: (id, value, now) => cells.change(id, field, value, now),
      stand: (id) => cells.stand(id === null ? null : { item: id, field }),
      mayEdit: cells.mayEdit,
    }),
    [cells, field],
  );
}
