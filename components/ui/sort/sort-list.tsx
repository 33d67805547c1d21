"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { SortContext, type Sorting } from "./context";
import { following, moved } from "./rules";
import { shiftOf, useDrag } from "./use-drag";

export type SortRow = { id: string; name: string; node: React.ReactNode };

/**
 * A list that one puts in order: by the handle of a row (SortGrip), with the pointer or with the arrows. It shows the new order
 * at once; `onMove` says before whom the row came to stand and answers whether that holds.
 */
export function SortList({
  rows,
  onMove,
  className = "",
}: {
  rows: readonly SortRow[];
  onMove: (id: string, before: string | null) => Promise<boolean>;
  className?: string;
}) {
  const t = useTranslations("ui.sort");
  const list = useRef<HTMLDivElement>(null);
  const given = rows.map(({ id }) => id).join(" ");
  const [wanted, setWanted] = useState<{ given: string; order: string[] } | null>(null);
  const [said, setSaid] = useState("");
  const back = useRef<string | null>(null);
  // An order asked for holds until the server's own is another one.
  const held = wanted?.given === given ? wanted.order : null;
  const order = useMemo(() => held ?? given.split(" ").filter(Boolean), [held, given]);
  const shown = useMemo(
    () =>
      order.flatMap((id) => {
        const row = rows.find((each) => each.id === id);
        return row ? [row] : [];
      }),
    [order, rows],
  );
  const move = useCallback(
    (id: string, to: number) => {
      if (to < 0 || to >= order.length || order[to] === id) return;
      const next = moved(order, id, to);
      back.current = id;
      setWanted({ given, order: next });
      const name = rows.find((row) => row.id === id)?.name ?? "";
      setSaid(t("placed", { name, place: to + 1, count: next.length }));
      void onMove(id, following(next, id)).then((holds) => holds || setWanted(null));
    },
    [order, given, rows, onMove, t],
  );
  const { drag, begin } = useDrag(list, move);
  // A row that changes its place in the page loses the hand that moved it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new order that has to be drawn first
  useLayoutEffect(() => {
    const row = list.current?.querySelector(`[data-sort="${CSS.escape(back.current ?? "")}"]`);
    back.current = null;
    row?.querySelector<HTMLElement>("[data-grip]")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [order]);
  useEffect(() => {
    if (!drag) return;
    document.body.style.cursor = "grabbing";
    return () => {
      document.body.style.cursor = "";
    };
  }, [drag]);
  const sorting: Sorting = useMemo(
    () => ({ order, move, begin, dragged: drag?.id ?? null }),
    [order, move, begin, drag?.id],
  );
  return (
    <SortContext.Provider value={sorting}>
      <div ref={list} className={className}>
        {shown.map(({ id, node }, place) => {
          const carried = drag?.id === id;
          return (
            <div
              key={id}
              data-sort={id}
              className={
                carried
                  ? "relative z-10 bg-sheet shadow-float"
                  : drag
                    ? "motion-safe:transition-transform motion-safe:duration-150"
                    : ""
              }
              style={drag ? { transform: `translateY(${shiftOf(drag, place)}px)` } : undefined}
            >
              {node}
            </div>
          );
        })}
      </div>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </SortContext.Provider>
  );
}
