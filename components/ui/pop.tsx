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
      role={Tag === "div" ? "dialog" : undefined}
      className={className}
    >
      {children}
    </Tag>
  );
}
