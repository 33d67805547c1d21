type Series = readonly (number | null)[];
type Point = readonly [number, number];

/** Two series on one small plane (x left to right, y up to the larger of both): their paths and the last point. */
export function trace({
  values,
  target,
  width,
  height,
}: {
  values: Series;
  target: Series;
  width: number;
  height: number;
}) {
  const known = [...values, ...target].filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const place = (series: Series): (Point | null)[] =>
    series.map((value, index) => {
      if (value === null) return null;
      const across = series.length > 1 ? index / (series.length - 1) : 1;
      return [
        round(2 + across * (width - 6)),
        round(height - 4 - ((value - low) / span) * (height - 8)),
      ];
    });
  const points = place(values);
  return {
    line: path(points),
    aim: path(place(target)),
    end: points.filter((one) => one !== null).at(-1),
  };
}

function path(points: readonly (Point | null)[]): string {
  return points
    .map((at, index) => at && `${points[index - 1] ? "L" : "M"}${at[0]} ${at[1]}`)
    .filter(Boolean)
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
