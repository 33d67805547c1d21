/**
 * A line through values from 0 to 1, placed by their moments; null is a gap. A value holds until the next one is known to be
 * another: what moved did so at its moment, so the line goes level and then steps.
 */
export function line(
  points: readonly { at: number; value: number | null }[],
  { width, height, edge }: { width: number; height: number; edge: number },
): { path: string; end: readonly [number, number] | null; y: (value: number) => number } {
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number) =>
    round(edge + (to === from ? 1 : (at - from) / (to - from)) * (width - 2 * edge));
  const y = (value: number) => round(edge + (1 - value) * (height - 2 * edge));
  let path = "";
  let before: number | null = null;
  for (const { at, value } of points) {
    if (value === null) {
      if (before !== null) path += `H${x(at)}`;
    } else if (before === null) path += `M${x(at)} ${y(value)}`;
    else path += value === before ? `H${x(at)}` : `H${x(at)}V${y(value)}`;
    before = value;
  }
  const last = points.at(-1);
  return {
    path,
    end: last && last.value !== null ? [x(last.at), y(last.value)] : null,
    y,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
