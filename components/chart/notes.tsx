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
  const taken: { left: number; right: number; top: number; foot: number }[] = [];
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
        const nearEnd = avoid && Math.abs(plane.x(avoid[0]) - x) < 60;
        const up = peak ? -14 : -30;
        const down = nearEnd ? 52 : 46;
        const height = lines.length * 17;
        const spot = (peak ? [up, down, deep] : [down, up, deep])
          .map((stem) => {
            const top = stem < 0 ? y + stem - 5 - height : y + stem;
            return { stem, left: middle - half, right: middle + half, top, foot: top + height + 6 };
          })
          .find(
            (one) =>
              one.top > 0 &&
              one.foot < plane.bottom &&
              !taken.some(
                (other) =>
                  other.left < one.right &&
                  other.right > one.left &&
                  other.top < one.foot &&
                  other.foot > one.top,
              ),
          );
        if (!spot) return <Mark key={`${day} ${text}`} x={x} y={y} decided={decided} />;
        taken.push(spot);
        const { stem } = spot;
        const first = spot.top + (stem < 0 ? 17 : 16);
        return (
          <g key={`${day} ${text}`}>
            <path d={`M${x} ${y + (stem < 0 ? -6 : 6)}V${y + stem}`} stroke="var(--ink-2)" />
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
