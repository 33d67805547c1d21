import type { Plane } from "./plane";
import type { ChartPoint, Note } from "./said";

/** What happened on the way, in the hand of whoever wrote it, above a peak and below a trough. */
export function Notes({
  notes,
  points,
  plane,
  avoid,
}: {
  notes: readonly Note[];
  points: readonly ChartPoint[];
  plane: Plane;
  /** the last point, whose figure stands at its lower right */
  avoid: ChartPoint | undefined;
}) {
  const taken: { from: number; to: number; above: boolean }[] = [];
  return (
    <g>
      {notes.map(({ day, text }) => {
        const at = points.findIndex((point) => point[0] >= day);
        const point = points[at];
        if (!point) return null;
        const around = [points[at - 1], points[at + 1]].flatMap((other) =>
          other ? [other[1]] : [],
        );
        const peak = around.every((value) => value <= point[1]);
        const lines = folded(text);
        const half = Math.max(...lines.map((line) => line.length)) * 3.4;
        const x = plane.x(point[0]);
        const y = plane.y(point[1]);
        const middle = Math.min(Math.max(x, plane.left + half), plane.right - half);
        const free = (above: boolean) =>
          !taken.some(
            (one) => one.above === above && one.from < middle + half && one.to > middle - half,
          );
        const roomAbove = y - 34 - lines.length * 17 > 0;
        const above = roomAbove && (peak || !free(false)) && free(true);
        if (!above && !free(false)) return <Mark key={`${day} ${text}`} x={x} y={y} />;
        taken.push({ from: middle - half, to: middle + half, above });
        const nearEnd = avoid && !above && Math.abs(plane.x(avoid[0]) - x) < 60;
        const stem = above ? -(peak ? 14 : 30) : nearEnd ? 52 : 46;
        const first = above ? y + stem - 5 - (lines.length - 1) * 17 : y + stem + 16;
        return (
          <g key={`${day} ${text}`}>
            <path d={`M${x} ${y + (above ? -6 : 6)}V${y + stem}`} stroke="var(--ink-2)" />
            <Mark x={x} y={y} />
            {lines.map((line, index) => (
              <text
                key={line}
                x={middle}
                y={first + index * 17}
                textAnchor="middle"
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth="6"
                paintOrder="stroke"
                className="font-serif text-14 italic"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

function Mark({ x, y }: { x: number; y: number }) {
  return <circle cx={x} cy={y} r="3" fill="var(--sheet)" stroke="var(--ink-2)" strokeWidth="1.5" />;
}

const longest = 28;

/** A note on two lines at most; what is longer is cut, and stands whole in the list beside the chart. */
function folded(text: string): string[] {
  if (text.length <= longest) return [text];
  const cut = text.lastIndexOf(" ", Math.max(longest, Math.ceil(text.length / 2)));
  const at = cut > 0 ? cut : longest;
  const rest = text.slice(at).trim();
  return [text.slice(0, at), rest.length > longest + 6 ? `${rest.slice(0, longest + 5)}…` : rest];
}
