/** The surface of whatever floats over the page: menus, popovers, explanations. */
export const floatingClass =
  "rounded-xl border border-line bg-sheet text-ink shadow-float outline-none transition duration-150 ease-out " +
  "data-[ending-style]:translate-y-1 data-[ending-style]:opacity-0 data-[starting-style]:translate-y-1 data-[starting-style]:opacity-0";
