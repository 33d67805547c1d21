// The server's text and the editor stand in the same box, line for line: nothing jumps when it becomes live.
export const frameClass = "rounded-xl border border-line bg-sheet focus-within:border-edge";
export const toolbarClass =
  "flex min-h-11 flex-wrap items-center gap-1 border-b border-line px-2 py-1 print:hidden";
export const bodyClass = "min-h-24 px-4 py-3";
