const [width, height] = [52, 20];

/** The way a score went, 0 to 100, all lines on the same scale so that they compare; dashes where nothing was scored. */
export function CourseLine({
  values,
  className = "",
}: {
  values: readonly number[];
  className?: string;
}) {
  const points = values.map((value, index): [number, number] => [
    values.length > 1 ? 2 + (index * (width - 6)) / (values.length - 1) : width - 4,
    height - 2 - (value / 100) * (height - 4),
  ]);
  const end = points.at(-1);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {end ? (
        <>
          <polyline
            points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
            fill="none"
            stroke="var(--marine)"
            strokeWidth="1.8"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <circle
            cx={end[0]}
            cy={end[1]}
            r="3"
            fill="var(--marine)"
            stroke="var(--sheet)"
            strokeWidth="1.5"
          />
        </>
      ) : (
        <path d={`M2 ${height / 2}H48`} stroke="var(--edge)" strokeDasharray="2 3" />
      )}
    </svg>
  );
}
