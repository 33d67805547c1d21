export type IconName = keyof typeof drawings;

/** A line icon of the house, drawn on 16 px. Decorative: the words stand beside it or on its button. */
export function Icon({
  name,
  size = 16,
  className = "",
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {drawings[name]}
    </svg>
  );
}

const drawings = {
  home: <path d="M2.5 7.5 8 3l5.5 4.5v6h-11z" />,
  file: <path d="M4 2h5l3 3v9H4zM9 2v3h3" />,
  activity: <path d="M1.5 8.5h3l2-5 3 9 2-4h3" />,
  settings: (
    <>
      <circle cx="8" cy="8" r="2" />
      <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  "chevron-down": <path d="m4 6 4 4 4-4" />,
  "chevron-right": <path d="m6 4 4 4-4 4" />,
  "chevron-up": <path d="m4 10 4-4 4 4" />,
  "arrow-right": <path d="M2.5 8h11M9.5 4l4 4-4 4" />,
  "arrow-left": <path d="M13.5 8h-11M6.5 4l-4 4 4 4" />,
  download: <path d="M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10" />,
  upload: <path d="M8 11V3M4.5 6 8 2.5 11.5 6M3 13.5h10" />,
  flag: <path d="M4 14V2.5M4 3h8l-2 2.8 2 2.7H4" />,
  filter: <path d="M2 4h12M4.5 8h7M6.5 12h3" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.3 1.6" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3 3" />
    </>
  ),
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4h.01M2.7 8h.01M2.7 12h.01" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  grip: <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" strokeWidth="2" />,
  copy: <path d="M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z" />,
  figures: <path d="M2.5 13.5v-11M2.5 13.5h11M5 10.5l2.5-3 2 1.5L13 4.5" />,
  pencil: <path d="m3 13 .7-2.9L10.8 3 13 5.2l-7.1 7.1z" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  link: (
    <path d="M6.5 9.5l3.3-3.3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1" />
  ),
  turning: (
    <>
      <circle cx="8" cy="8" r="6" strokeOpacity=".25" />
      <path d="M14 8a6 6 0 0 0-6-6" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.5h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  offline: <path d="M2 6.5a9 9 0 0 1 12 0M4.3 9a5.6 5.6 0 0 1 7.4 0M8 12h.01" />,
  comment: <path d="M2.5 3.5h11V11h-6l-3 2.5V11h-2z" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 4 3 6.5 5.5 9" />,
  trash: <path d="M3 4.5h10M6.5 4.5V2.5h3v2M4.5 4.5l.7 9h5.6l.7-9" />,
  people: (
    <>
      <circle cx="8" cy="5.5" r="2.5" />
      <path d="M3 13.5a5 5 0 0 1 10 0" />
    </>
  ),
};
