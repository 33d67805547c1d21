import { trace } from "./trace";

/**
 * A small line with its dashed target and a dot on the last reading; null is a gap, never 0. Decorative:
 * the figure and its gap to target stand beside it in words, unless `label` makes it an image of its own.
 */
export function Sparkline({
  values,
  target = [],
  width = 128,
  height = 40,
  label,
  className = "",
}: {
  values: readonly (number | null)[];
  target?: readonly (number | null)[];
  width?: number;
  height?: number;
  label?: string;
  className?: string;
}) {
  const { line, aim, end } = trace({ values, target, width, height });
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      className={className}
      role="img"
      aria-label={label}
      aria-hidden={!label}
    >
      <path d={aim} stroke="var(--ink-2)" strokeWidth="1.2" strokeDasharray="3 3" />
      <path
        d={line}
        stroke="var(--marine)"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {end && (
        <circle
          cx={end[0]}
          cy={end[1]}
          r="3"
          fill="var(--marine)"
          stroke="var(--sheet)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
