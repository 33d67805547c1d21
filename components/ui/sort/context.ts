"use client";

import { createContext, useContext } from "react";

export type Sorting = {
  order: readonly string[];
  /** puts one at a place, counted from 0; `focus` brings the hand back to its handle */
  move: (id: string, to: number) => void;
  begin: (id: string, event: React.PointerEvent<HTMLElement>) => void;
  dragged: string | null;
};

export const SortContext = createContext<Sorting | null>(null);

/** The list around this component that can be put in another order; null where there is none. */
export function useSorting(): Sorting | null {
  return useContext(SortContext);
}
