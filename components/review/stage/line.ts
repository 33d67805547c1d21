/** A line that can be pointed at: the presenter's pointer is shown beside it. */
export const lineClass =
  "relative data-[on]:before:absolute data-[on]:before:-left-5 data-[on]:before:top-1 data-[on]:before:bottom-1 data-[on]:before:w-1 data-[on]:before:rounded-full data-[on]:before:bg-buoy";
