/** A fruit on its stalk: hollow until it is ripe. */
export function Fruit({ ripe = false, className = "" }: { ripe?: boolean; className?: string }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="-9 -11 18 18"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <circle r="7" fill="var(--paper)" />
      <path
        d="M0-5C1-8 3-9 5-9"
        stroke="var(--good)"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle
        r="5"
        fill={ripe ? "var(--good)" : "var(--paper)"}
        stroke="var(--good)"
        strokeWidth="1.8"
      />
    </svg>
  );
}
