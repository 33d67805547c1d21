"use client";

import { useEffect, useRef } from "react";

/** The strip that tabs stand on; where it scrolls, it brings the current one into sight. */
export function TabRail({
  label,
  current,
  children,
}: {
  label: string;
  current: string;
  children: React.ReactNode;
}) {
  const rail = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves when `current` does
  useEffect(() => {
    const strip = rail.current;
    const tab = strip?.querySelector<HTMLElement>("[aria-current]");
    if (!strip || !tab) return;
    const { left, width } = tab.getBoundingClientRect();
    const middle = left - strip.getBoundingClientRect().left + width / 2;
    strip.scrollLeft += middle - strip.clientWidth / 2;
  }, [current]);
  return (
    <nav
      ref={rail}
      aria-label={label}
      className="overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      {children}
    </nav>
  );
}
