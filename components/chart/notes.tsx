import { type Box, placeWords, stemOf } from "./placing";
import type { Plane } from "./plane";
import type { ChartPoint, Note } from "./said";

/** What happened on the way, in the hand of whoever wrote it, clear of the curve; where there is no room its mark stands alone. */
export function Notes({
  notes,
  points,
  course,
  plane,
  avoid,
}: {
  notes: readonly Note[];
  points: readonly ChartPoint[];
  course: readonly { day: string; value: number }[];
  plane: Plane;
  /** the last point, whose figure stands at its lower right */
  avoid: ChartPoint | undefined;
}) {
  const lines = [
    points.map(([day, value]) => [plane.x(day), plane.y(value)] as const),
    course.map(({ day, value }) => [plane.x(day), plane.y(value)] as const),
  ];
  const within = { left: plane.left, right: plane.right, top: 0, foot: plane.bottom - 2 };
  const taken: Box[] = avoid ? [figureOf(plane.x(avoid[0]), plane.y(avoid[1]))] : [];
  // What people noted is placed before what was decided: a decision stands in the review too.
  const placed = [...notes].sort((a, b) => Number(a.decided ?? false) - Number(b.decided ?? false));
  return (
    <g>
      {placed.map(({ day, text, decided }) => {
        const point = points.find(([on]) => on >= day) ?? points.at(-1);
        if (!point) return null;
        const words = folded(text);
        const [x, y] = [plane.x(point[0]), plane.y(point[1])];
        const size = {
          width: Math.max(...words.map((line) => line.length)) * 6.3,
          height: words.length * 17 + 4,
        };
        const box = placeWords([x, y], size, { within, lines, taken });
        if (!box) return <Mark key={`${day} ${text}`} x={x} y={y} decided={decided} />;
        taken.push(box, stemOf([x, y], box));
        const above = box.foot < y;
        return (
          <g key={`${day} ${text}`}>
            <path
              d={`M${x} ${y + (above ? -6 : 6)}V${above ? box.foot : box.top}`}
              stroke="var(--ink-2)"
            />
            <Mark x={x} y={y} decided={decided} />
            {words.map((line, index) => (
              <text
                key={line}
                x={(box.left + box.right) / 2}
                y={box.top + 15 + index * 17}
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

/** Where the figure of the last point stands. */
const figureOf = (x: number, y: number): Box => ({
  left: x - 8,
  right: x + 50,
  top: y - 8,
  foot: y + 24,
});

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
