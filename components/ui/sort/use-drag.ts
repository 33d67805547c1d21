"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { placeAt } from "./rules";

type Drag = {
  id: string;
  from: number;
  to: number;
  /** how far it was carried, in pixels of the page */
  by: number;
  /** how much room it takes among the others */
  height: number;
};

const edge = 72;

/** Carries one row of a list with the pointer; the page scrolls along at its edges, Escape puts it back. */
export function useDrag(
  list: React.RefObject<HTMLElement | null>,
  drop: (id: string, to: number) => void,
): { drag: Drag | null; begin: (id: string, event: React.PointerEvent<HTMLElement>) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const begin = useCallback(
    (id: string, event: React.PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !list.current) return;
      const rows = [...list.current.children] as HTMLElement[];
      const from = rows.findIndex((row) => row.dataset.sort === id);
      const row = rows[from];
      if (!row || rows.length < 2) return;
      const boxes = rows.map((each) => each.getBoundingClientRect());
      const own = boxes[from] as DOMRect;
      const middles = boxes.map((box) => box.top + box.height / 2 + scrollY);
      const grip = event.currentTarget;
      const startY = event.clientY + scrollY;
      const half = own.height / 2;
      const reach = (boxes.at(-1)?.bottom ?? 0) + scrollY;
      let at = event.clientY;
      let now: Drag = { id, from, to: from, by: 0, height: own.height };
      let frame = 0;
      const show = () => {
        const by = at + scrollY - startY;
        const middle = (middles[from] as number) + by;
        // Where it leans decides: its lower edge on the way down, its upper edge on the way up.
        const lean = by > 0 ? middle + half - 8 : middle - half + 8;
        now = { ...now, by, to: placeAt(middles, lean, from) };
        setDrag(now);
      };
      const roll = () => {
        const down = at > innerHeight - edge && scrollY + innerHeight < reach + edge;
        const up = at < edge;
        if (down || up) {
          scrollBy(0, down ? 10 : -10);
          show();
        }
        frame = requestAnimationFrame(roll);
      };
      const move = (each: PointerEvent) => {
        at = each.clientY;
        show();
      };
      const end = (dropped: boolean) => {
        stop.current = undefined;
        cancelAnimationFrame(frame);
        grip.removeEventListener("pointermove", move);
        grip.removeEventListener("pointerup", up);
        grip.removeEventListener("pointercancel", lost);
        removeEventListener("keydown", key, true);
        setDrag(null);
        if (dropped && now.to !== from) drop(id, now.to);
      };
      const up = () => end(true);
      const lost = () => end(false);
      const key = (each: KeyboardEvent) => {
        if (each.key !== "Escape") return;
        each.stopPropagation();
        end(false);
      };
      stop.current = lost;
      grip.setPointerCapture(event.pointerId);
      grip.addEventListener("pointermove", move);
      grip.addEventListener("pointerup", up);
      grip.addEventListener("pointercancel", lost);
      addEventListener("keydown", key, true);
      frame = requestAnimationFrame(roll);
    },
    [list, drop],
  );
  return { drag, begin };
}

/** How far a row makes room for the one that is carried, in pixels. */
export function shiftOf(drag: Drag | null, place: number): number {
  if (!drag) return 0;
  if (place === drag.from) return drag.by;
  if (place > drag.from && place <= drag.to) return -drag.height;
  if (place < drag.from && place >= drag.to) return drag.height;
  return 0;
}
