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
  const taken: { from: number; to: number; level: Level }[] = [];
  // What people noted is placed before what was decided: a decision stands in the review too.
  const placed = [...notes].sort((a, b) => Number(a.decided ?? false) - Number(b.decided ?? false));
  return (
    <g>
      {placed.map(({ day, text, decided }) => {
        const next = points.findIndex((point) => point[0] >= day);
        const at = next >= 0 ? next : points.length - 1;
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
        const free = (level: Level) =>
          !taken.some(
            (one) => one.level === level && one.from < middle + half && one.to > middle - half,
          );
        const roomAbove = y - 34 - lines.length * 17 > 0;
        const above = roomAbove && (peak || !free("below")) && free("above");
        const roomDeep = y + deep + 16 + lines.length * 17 < plane.bottom;
        const below = free("below") ? "below" : roomDeep && free("deep") ? "deep" : null;
        const level = above ? "above" : below;
        if (level === null) return <Mark key={`${day} ${text}`} x={x} y={y} decided={decided} />;
        taken.push({ from: middle - half, to: middle + half, level });
        const nearEnd = avoid && !above && Math.abs(plane.x(avoid[0]) - x) < 60;
        const stem = above ? -(peak ? 14 : 30) : level === "deep" ? deep : nearEnd ? 52 : 46;
        const first = above ? y + stem - 5 - (lines.length - 1) * 17 : y + stem + 16;
        return (
          <g key={`${day} ${text}`}>
            <path d={`M${x} ${y + (above ? -6 : 6)}V${y + stem}`} stroke="var(--ink-2)" />
            <Mark x={x} y={y} decided={decided} />
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

type Level = "above" | "below" | "deep";

/** How long the stem is of a note that stands under another. */
const deep = 88;

function Mark({ x, y, decided = false }: { x: number; y: number; decided?: boolean }) {
  const look = { fill: "var(--sheet)", stroke: "var(--ink-2)", strokeWidth: 1.5 };
  if (decided)
    return <path d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} {...look} />;
  return <circle cx={x} cy={y} r="3" {...look} />;
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
