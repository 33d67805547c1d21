"use client";

import { useEffect, useRef } from "react";

/**
 * Something that floats by the browser's own means: any button with `popoverTarget={id}` opens it, before any
 * script has loaded; Escape, a press outside, or following a link inside closes it. `fixed` places it.
 */
export function Pop({
  id,
  label,
  as: Tag = "div",
  className = "",
  children,
}: {
  id: string;
  label: string;
  as?: "div" | "nav" | "aside";
  className?: string;
  children: React.ReactNode;
}) {
  const self = useRef<HTMLElement & HTMLDivElement>(null);
  useEffect(() => {
    const shown = self.current;
    const followed = ({ target }: Event) => {
      if (target instanceof Element && target.closest("a[href]")) shown?.hidePopover();
    };
    shown?.addEventListener("click", followed);
    return () => shown?.removeEventListener("click", followed);
  }, []);
  return (
    <Tag
      ref={self}
      id={id}
      popover="auto"
      aria-label={label}
      role={Tag === "div" ? "group" : undefined}
      className={className}
    >
      {children}
    </Tag>
  );
}

/** On a phone a pop is a sheet at the foot of the screen. Add `sm:` classes for its place on larger ones. */
export const popClass =
  "fixed inset-x-0 bottom-0 top-auto w-auto max-h-[86dvh] flex-col overflow-y-auto overscroll-contain rounded-t-xl border border-line " +
  "bg-sheet p-3 pb-[max(12px,env(safe-area-inset-bottom))] text-ink shadow-float open:flex backdrop:bg-ink/30 sm:backdrop:bg-transparent " +
  "transition duration-200 ease-out starting:open:translate-y-4 starting:open:opacity-0";
