/** A control without a border of its own: the frame round it draws one. */
export const bareControl =
  "min-w-0 flex-1 bg-transparent py-1.5 text-14 text-ink outline-none disabled:text-ink-2 max-sm:min-h-[42px]";
