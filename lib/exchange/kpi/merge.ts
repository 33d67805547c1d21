import type { Notes } from "./notes";
import { round } from "./number";
import type { Series } from "./reading";

/** One series for each metric, though several tables of a file hold parts of it; the first word on a day counts. */
export function merged(all: Series[], notes: Notes): Series[] {
  const byName = new Map<string, Series>();
  for (const series of all) {
    const key = [series.source, series.metric, series.grain].join("\0");
    const known = byName.get(key);
    byName.set(key, known ? join(known, series, notes) : series);
  }
  const result = [...byName.values()];
  for (const series of result) {
    if (series.points.length === 0) notes.warn("empty_series", { metric: series.metric });
  }
  return result;
}

function join(one: Series, other: Series, notes: Notes): Series {
  const days = new Map(other.points.map((point) => [point.day, point]));
  const again = one.points.filter((point) => {
    const value = days.get(point.day)?.value;
    return value !== undefined && value !== point.value;
  });
  const [first] = again;
  if (first) notes.warn("duplicate_day", { count: again.length, day: first.day });
  for (const point of one.points) days.set(point.day, point);
  const points = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    ...one,
    points,
    first: points[0]?.day ?? null,
    last: points.at(-1)?.day ?? null,
    sum: round(points.reduce((sum, point) => sum + point.value, 0)),
  };
}
