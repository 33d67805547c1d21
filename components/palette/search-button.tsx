"use client";

import { useSyncExternalStore } from "react";
import { rowClass } from "@/components/shell/row";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { openPalette } from "./opening";

/** A line of the rail that opens the search; on a tablet its mark alone. */
export function SearchRow({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={openPalette}
      title={label}
      className={`${rowClass} min-h-9 w-full cursor-pointer py-1.5 text-left hover:bg-marine-wash max-lg:min-h-11 lg:grid-cols-[20px_1fr_auto]`}
    >
      <Icon name="search" className="justify-self-center" />
      <span className="sm:max-lg:sr-only">{label}</span>
      <Keys className="max-lg:hidden" />
    </button>
  );
}

/** The search of a phone. */
export function SearchButton({ label }: { label: string }) {
  return <IconButton icon="search" label={label} onClick={openPalette} />;
}

/** The search in the line at the top of a page that belongs to no engagement. */
export function SearchBox({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={openPalette}
      className="flex min-h-[38px] cursor-pointer items-center gap-2.5 rounded-lg border border-edge bg-sheet px-3 text-ink-2 hover:border-marine hover:text-marine max-lg:size-11 max-lg:justify-center max-lg:border-transparent max-lg:bg-transparent max-lg:px-0 lg:w-[264px]"
    >
      <Icon name="search" />
      <span className="flex-1 text-left max-lg:sr-only">{label}</span>
      <Keys className="max-lg:hidden" />
    </button>
  );
}

function Keys({ className }: { className: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (
    <span
      aria-hidden="true"
      className={`rounded border border-line px-1.5 font-sans text-12 leading-5 text-ink-2 ${className}`}
    >
      {apple ? "⌘K" : "Ctrl K"}
    </span>
  );
}

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);
