"use client";

import { useTranslations } from "next-intl";
import { Icon } from "../icon";
import { iconButtonClass } from "../icon-button";
import { useSorting } from "./context";

/** The handle of a row in a SortList: drawn by the pointer, or pressed up and down by the arrows. Nothing in a list of one. */
export function SortGrip({ id, name }: { id: string; name: string }) {
  const t = useTranslations("ui.sort");
  const sorting = useSorting();
  if (!sorting || sorting.order.length < 2) return null;
  const place = sorting.order.indexOf(id);
  const to: Record<string, number> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    Home: 0,
    End: sorting.order.length - 1,
  };
  return (
    <button
      type="button"
      data-grip=""
      aria-label={t("grip", { name })}
      aria-roledescription={t("handle")}
      title={t("how")}
      onPointerDown={(event) => sorting.begin(id, event)}
      onKeyDown={(event) => {
        const next = to[event.key];
        if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        sorting.move(id, next);
      }}
      className={`${iconButtonClass} touch-none ${sorting.dragged === id ? "cursor-grabbing" : "cursor-grab"}`}
    >
      <Icon name="grip" />
    </button>
  );
}
