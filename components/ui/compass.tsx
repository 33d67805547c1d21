/** The mark of Azimut: a compass whose north is the buoy. Decorative; the name stands beside it. */
export function Compass({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      <circle r="9" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
      <g transform="rotate(28)">
        <path
          d="M0-9 2.6 0 0 9-2.6 0z"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.1"
          strokeLinejoin="round"
        />
        <path d="M0-9 2.6 0H-2.6z" fill="var(--buoy)" />
      </g>
    </svg>
  );
}
