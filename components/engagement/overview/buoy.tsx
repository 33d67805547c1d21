/** The buoy: one call for attention a screen. */
export function Buoy({ className = "" }: { className?: string }) {
  return (
    <svg width="18" height="22" viewBox="0 0 18 22" aria-hidden="true" className={className}>
      <path
        d="M9 1v3M6 4h6l2.5 10h-11z"
        fill="var(--buoy)"
        stroke="var(--buoy)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M4.7 9.5h8.6" stroke="var(--sheet)" strokeWidth="2" />
      <path
        d="M.5 18c2-1.6 3.5-1.6 5.5 0s4 1.6 6 0 3.5-1.6 5.5 0"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
