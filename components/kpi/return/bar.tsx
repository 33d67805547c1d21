const width = 44;

export type Scale = { low: number; high: number };

/** One scale for all bars: from the worst loss to the best gain, 0 always on it. */
export function scaleOf(returns: readonly (number | null)[]): Scale {
  const known = returns.filter((roi) => roi !== null);
  return { low: Math.min(0, ...known), high: Math.max(0, ...known) };
}

/** A return as a bar from the line of 0: to its right what was gained, to its left what was lost. */
export function Bar({ roi, scale: { low, high } }: { roi: number; scale: Scale }) {
  const range = Math.max(1, high - low);
  const x = (value: number) => ((value - low) / range) * (width - 2) + 1;
  const zero = x(0);
  const end = x(roi);
  return (
    <svg
      width={width}
      height="18"
      viewBox={`0 0 ${width} 18`}
      aria-hidden="true"
      className="shrink-0"
    >
      <rect
        x={Math.min(zero, end)}
        y="4"
        width={Math.max(1, Math.abs(end - zero))}
        height="10"
        fill={roi < 0 ? "var(--bad)" : "var(--marine)"}
      />
      <path d={`M${zero} 0V18`} stroke="var(--edge)" />
    </svg>
  );
}
