"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/** Leads to the very field that the address names after `#`: in view, focused, as soon as it is there. */
export function FocusField() {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place to look
  useEffect(() => {
    let watch: MutationObserver | null = null;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      watch?.disconnect();
      clearTimeout(patience);
    };
    const go = () => {
      stop();
      const id = decodeURIComponent(location.hash.slice(1));
      if (!id || lead(id)) return;
      // What was just added is on its way from the server; once that took long, the thing will do where its field has no place.
      let late = false;
      const look = () => (lead(id) || (late && lead(id.split(".")[0] ?? ""))) && stop();
      watch = new MutationObserver(look);
      watch.observe(document.body, { childList: true, subtree: true });
      patience = setTimeout(() => {
        late = true;
        look();
        patience = setTimeout(stop, 20_000);
      }, 3000);
    };
    go();
    addEventListener("hashchange", go);
    return () => {
      stop();
      removeEventListener("hashchange", go);
    };
  }, [pathname, search]);
  return null;
}

function lead(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  for (let at = field.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
    at.open = true;
  const control =
    field.querySelector<HTMLElement>(writable) ??
    field.querySelector<HTMLElement>("button:enabled");
  field.scrollIntoView({ block: "center" });
  (control ?? field).focus({ preventScroll: true });
  return true;
}

const writable = "input:enabled, textarea:enabled, select:enabled, [contenteditable=true]";
