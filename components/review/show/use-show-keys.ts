"use client";

import { type RefObject, useEffect } from "react";
import type { Leading } from "./use-lead";

/**
 * The keys of whoever shows: left and right (or page up and down) change the point, up and down point at a line of it, home and
 * end go to the first and last, 1 to 4 choose a decision, escape leaves. Whoever types in a field keeps their keys.
 */
export function useShowKeys({
  lead,
  count,
  stage,
  leave,
}: {
  lead: Leading;
  count: number;
  stage: RefObject<HTMLDivElement | null>;
  leave: () => void;
}) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (typesIn(event.target)) return;
      const lines = stage.current?.querySelectorAll("[data-item]").length ?? 0;
      const move = (by: number) => {
        const from = lead.item ?? (by > 0 ? -1 : lines);
        const next = from + by;
        lead.point(next < 0 || next >= lines ? null : next);
      };
      const keys: Record<string, () => void> = {
        ArrowRight: () => lead.go(lead.index + 1),
        PageDown: () => lead.go(lead.index + 1),
        ArrowLeft: () => lead.go(lead.index - 1),
        PageUp: () => lead.go(lead.index - 1),
        Home: () => lead.go(0),
        End: () => lead.go(count - 1),
        ...(lines > 0 ? { ArrowDown: () => move(1), ArrowUp: () => move(-1) } : {}),
        Escape: leave,
      };
      const act = keys[event.key] ?? choose(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

function choose(key: string): (() => void) | undefined {
  const button = /^[1-4]$/.test(key)
    ? document.querySelector<HTMLButtonElement>(`[data-choice="${key}"]`)
    : null;
  return button ? () => button.click() : undefined;
}

function typesIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
