import { type Box, placeWords, stemOf } from "@/components/chart/placing";
import { plane } from "@/components/chart/plane";
import { addDays } from "@/lib/engagement/days/rules";
import { valueAt } from "@/lib/kpi/trajectory/rules";
import type { GapView } from "@/lib/review/gap/rules";
import { distance, figure, type Words } from "../words";

// Drawn for 12 px words and shown larger: on the projector they are 18, 20 and 26 px, as the presentation asks.
const sizes = {
  wide: { width: 667, height: 307, end: 138 },
  narrow: { width: 350, height: 236, end: 114 },
};

/** The line of an indicator against its course up to today, and the distance between them named at its end. */
export function GapChart({
  gap,
  words,
  size,
  className,
}: {
  gap: GapView;
  words: Words;
  size: keyof typeof sizes;
  className: string;
}) {
  const { t, f } = words;
  const { width, height, end } = sizes[size];
  const last = gap.points.at(-1) as [string, number];
  const first = gap.points[0] as [string, number];
  const from = first[0] < last[0] ? first[0] : addDays(last[0], -30);
  const course = courseBetween(gap, from, last[0]);
  const values = [...gap.points.map(([, value]) => value), ...course.map(([, value]) => value)];
  const p = plane({ from, to: last[0], values }, width, height, end);
  const xy = (list: readonly (readonly [string, number])[]) =>
    list.map(([day, value]) => `${round(p.x(day))},${round(p.y(value))}`).join(" ");
  const expected = gap.expected;
  const behind = gap.difference !== null && gap.difference < 0;
  const [x, y] = [p.x(last[0]), p.y(last[1])];
  const labels = apart(
    expected === null ? null : p.y(expected),
    y,
    gap.difference === null ? null : ((expected === null ? y : p.y(expected)) + y) / 2,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary(gap, last, words)}
      className={`h-auto w-full ${className}`}
    >
      {p.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${p.left} ${p.y(tick)}H${p.right}`} stroke="var(--line)" />
          <text x={p.left - 9} y={p.y(tick) + 4} textAnchor="end" className="fill-ink-2 text-12">
            {f.number(tick)}
          </text>
        </g>
      ))}
      <rect
        x={p.left}
        y={p.bottom}
        width={p.right - p.left}
        height="5"
        fill="var(--paper)"
        stroke="var(--ink-2)"
        strokeWidth=".7"
      />
      {p.months.map((month) => (
        <g key={month.day}>
          {month.dark && (
            <rect
              x={month.from}
              y={p.bottom}
              width={Math.max(0, month.to - month.from)}
              height="5"
              fill="var(--ink-2)"
            />
          )}
          {month.named && (
            <text x={month.from} y={p.bottom + 23} className="fill-ink-2 text-12">
              {f.monthShort(month.day)}
            </text>
          )}
        </g>
      ))}
      {course.length > 1 && (
        <>
          <polygon
            points={`${xy(gap.points)} ${xy([...course].reverse())}`}
            fill={behind ? "var(--bad)" : "var(--good)"}
            opacity=".1"
          />
          <polyline
            points={xy(course)}
            fill="none"
            stroke="var(--ink-2)"
            strokeWidth="1.7"
            strokeDasharray="5.3 4.7"
          />
        </>
      )}
      <polyline
        points={xy(gap.points)}
        fill="none"
        stroke="var(--marine)"
        strokeWidth="2.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {size === "wide" && <Annotations gap={gap} course={course} from={from} to={last[0]} p={p} />}
      {expected !== null && gap.difference !== null && (
        <path
          d={`M${x} ${p.y(expected)}V${y}`}
          stroke={behind ? "var(--buoy)" : "var(--good)"}
          strokeWidth="2"
        />
      )}
      <circle cx={x} cy={y} r="5.3" fill="var(--marine)" stroke="var(--paper)" strokeWidth="2" />
      {expected !== null && (
        <circle
          cx={x}
          cy={p.y(expected)}
          r="4"
          fill="var(--paper)"
          stroke="var(--ink-2)"
          strokeWidth="1.7"
        />
      )}
      <g className="text-[13.3px]">
        {labels.expected !== null && expected !== null && (
          <text x={x + 14} y={labels.expected} className="fill-ink-2 font-medium">
            {t("gap.target", { value: figure(gap, rounded(expected, gap), words) })}
          </text>
        )}
        {labels.gap !== null && gap.difference !== null && (
          <text
            x={x + 14}
            y={labels.gap}
            className={`font-semibold ${size === "wide" ? "text-[16px]" : ""} ${
              behind ? "fill-buoy-text" : "fill-good"
            }`}
          >
            {t(behind ? "gap.behind" : "gap.ahead", {
              value: distance(gap, gap.difference, words),
            })}
          </text>
        )}
        <text x={x + 14} y={labels.value} className="fill-marine font-semibold">
          {figure(gap, last[1], words)}
        </text>
      </g>
    </svg>
  );
}

/** The last two things noted on the way, clear of both lines; one for which there is no room is left to the table. */
function Annotations({
  gap,
  course,
  from,
  to,
  p,
}: {
  gap: GapView;
  course: readonly (readonly [string, number])[];
  from: string;
  to: string;
  p: ReturnType<typeof plane>;
}) {
  const spots = (list: readonly (readonly [string, number])[]) =>
    list.map(([day, value]) => [p.x(day), p.y(value)] as const);
  const lines = [spots(gap.points), spots(course)];
  const within = { left: p.left, right: p.right, top: 0, foot: p.bottom - 4 };
  const taken: Box[] = [];
  return gap.annotations
    .filter(({ day }) => day >= from && day <= to)
    .slice(-2)
    .map(({ day, text }) => {
      const [, value] = gap.points.findLast(([on]) => on <= day) ?? gap.points[0] ?? [day, 0];
      const [x, y] = [p.x(day), p.y(value)];
      const box = placeWords(
        [x, y],
        { width: text.length * 6.4, height: 20 },
        { within, lines, taken },
      );
      if (!box) return null;
      taken.push(box, stemOf([x, y], box));
      const above = box.foot < y;
      return (
        <g key={`${day} ${text}`}>
          <path
            d={`M${x} ${y + (above ? -7 : 7)}V${above ? box.foot : box.top}`}
            stroke="var(--ink-2)"
            strokeWidth=".7"
          />
          <text
            x={(box.left + box.right) / 2}
            y={box.top + 15}
            textAnchor="middle"
            className="fill-ink font-serif! text-[14.7px] italic"
            style={{ paintOrder: "stroke", stroke: "var(--paper)", strokeWidth: 7 }}
          >
            {text}
          </text>
        </g>
      );
    });
}

/** Where the course runs while there are figures: its ends, and its waypoints between. */
function courseBetween({ line }: GapView, from: string, to: string): [string, number][] {
  const start = line[0] && line[0].day > from ? line[0].day : from;
  const days = [start, ...line.map(({ day }) => day).filter((day) => day > start && day < to), to];
  return days.flatMap((day): [string, number][] => {
    const value = valueAt(line, day);
    return value === null || day > to ? [] : [[day, value]];
  });
}

/** Heights of the three words at the end of the line, set apart where they would meet; null where there is no room. */
function apart(expected: number | null, value: number, middle: number | null) {
  const room = 19;
  if (expected === null) return { expected: null, gap: null, value: value + 5 };
  const space = Math.abs(expected - value);
  const sign = expected <= value ? -1 : 1;
  const push = Math.max(0, (2 * room - space) / 2);
  return {
    expected: expected + sign * push + 5,
    gap: middle === null ? null : middle + 5,
    value: value - sign * push + 5,
  };
}

function summary(gap: GapView, [day, value]: [string, number], words: Words): string {
  const { t, f } = words;
  const said = { name: gap.name, value: figure(gap, value, words), day: f.day(day) };
  return gap.expected === null
    ? t("gap.summaryBare", said)
    : t("gap.summary", { ...said, expected: figure(gap, rounded(gap.expected, gap), words) });
}

const round = (n: number) => Math.round(n * 10) / 10;

/** What a course asks for is a fraction of the way: it is said as finely as the figure. */
const rounded = (value: number, { decimals }: GapView) => Number(value.toFixed(decimals));
