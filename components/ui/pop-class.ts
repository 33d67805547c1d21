/** On a phone a pop is a sheet at the foot of the screen. Add `sm:` classes for its place on larger ones. */
export const popClass =
  "fixed inset-x-0 bottom-0 top-auto w-auto max-h-[86dvh] flex-col overflow-y-auto overscroll-contain rounded-t-xl border border-line " +
  "bg-sheet p-3 pb-[max(12px,env(safe-area-inset-bottom))] text-ink shadow-float open:flex backdrop:bg-scrim sm:backdrop:bg-transparent " +
  "transition duration-200 ease-out starting:open:translate-y-4 starting:open:opacity-0";
