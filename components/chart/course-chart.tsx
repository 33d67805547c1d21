"use client";

import { useId, useLayoutEffect, useRef, useState } from "react";
import { Notes } from "./notes";
import { plane } from "./plane";
import { Reader } from "./reader";
import type { ChartPoint, ChartWords, Ending, Note } from "./said";

type Waypoint = { day: string; value: number };

/**
 * One line against its course: what was, where it should be, where it is heading with its band, what happened on the way,
 * and the months as the border of a chart. Draws on the width it is given.
 */
export function CourseChart({
  from,
  to,
  points,
  course,
  forecast,
  gap,
  status,
  notes,
  words,
  className,
}: {
  from: string;
  to: string;
  points: readonly ChartPoint[];
  course: readonly Waypoint[];
  forecast: (Waypoint & { low: number; high: number }) | null;
  gap: (Waypoint & { expected: number }) | null;
  status: "ahead" | "watch" | "behind" | "unmeasured";
  notes: readonly Note[];
  words: ChartWords;
  className: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const clip = useId();
  const seen = points.filter(([day]) => day >= from && day <= to);
  const ahead = forecast && forecast.day <= to ? forecast : null;
  const ends = course.at(-1);
  const target = ends && course.length > 1 && ends.day <= to ? ends : null;
  const last = seen.at(-1);
  const values = [
    ...seen.flatMap(([, value, expected]) => (expected === null ? [value] : [value, expected])),
    ...(forecast && last
      ? [forecast.low, forecast.high].map((value) =>
          between({ day: last[0], value: last[1] }, { day: forecast.day, value }, to),
        )
      : []),
    ...course.flatMap((point, index) => {
      const next = course[index + 1];
      if (point.day > to) return [];
      return next && next.day > to ? [point.value, between(point, next, to)] : [point.value];
    }),
  ];
  const end = target || ahead ? (size.width < 560 ? 84 : 112) : 16;
  const p = plane(
    { from, to, values: values.length > 0 ? values : [0, 1] },
    size.width,
    size.height,
    end,
  );
  const line = (of: readonly (readonly [string, number, ...unknown[]])[]) =>
    of.map(([day, value]) => `${round(p.x(day))},${round(p.y(value))}`).join(" ");

  // Over its course, the figure would stand on the course's line.
  const above = gap !== null && gap.value > gap.expected;

  return (
    <div ref={box} className={`relative ${className}`}>
      {size.width > 0 && (
        <svg
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={words.summary}
          className="text-12"
        >
          <clipPath id={clip}>
            <rect x={p.left} y="0" width={Math.max(0, p.right - p.left)} height={p.bottom} />
          </clipPath>
          {p.ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${p.left} ${p.y(tick)}H${p.right}`} stroke="var(--line)" />
              <text x={p.left - 8} y={p.y(tick) + 4} textAnchor="end" fill="var(--ink-2)">
                {words.say(tick)}
              </text>
            </g>
          ))}
          <Border plane={p} words={words} />
          {forecast && last && (
            <g clipPath={`url(#${clip})`}>
              <path
                d={`M${p.x(last[0])} ${p.y(last[1])}L${p.x(forecast.day)} ${p.y(forecast.high)}V${p.y(forecast.low)}Z`}
                fill="var(--marine)"
                opacity=".13"
              />
              <path
                d={`M${p.x(last[0])} ${p.y(last[1])}L${p.x(forecast.day)} ${p.y(forecast.value)}`}
                stroke="var(--marine)"
                strokeWidth="1.5"
                strokeDasharray="1.5 4"
                strokeLinecap="round"
              />
            </g>
          )}
          <polyline
            clipPath={`url(#${clip})`}
            points={line(course.map(({ day, value }) => [day, value] as const))}
            fill="none"
            stroke="var(--ink-2)"
            strokeWidth="1.4"
            strokeDasharray="5 4"
          />
          <polyline
            points={line(seen)}
            fill="none"
            stroke="var(--marine)"
            strokeWidth="2.2"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          {size.width >= 560 && (
            <Notes notes={notes} points={seen} course={course} plane={p} avoid={last} />
          )}
          {gap && status !== "unmeasured" && (
            <path
              d={`M${p.x(gap.day)} ${p.y(gap.expected)}V${p.y(gap.value)}`}
              stroke={`var(--${{ ahead: "good", watch: "watch", behind: "bad" }[status]})`}
              strokeWidth="2"
            />
          )}
          {last && (
            <>
              <circle
                cx={p.x(last[0])}
                cy={p.y(last[1])}
                r="4"
                fill="var(--marine)"
                stroke="var(--sheet)"
                strokeWidth="2"
              />
              <text
                x={p.x(last[0]) + (above ? 0 : p.right - p.x(last[0]) < 60 ? -8 : 9)}
                y={p.y(last[1]) + (above ? -11 : 17)}
                textAnchor={above ? "middle" : p.right - p.x(last[0]) < 60 ? "end" : "start"}
                fill="var(--marine)"
                className="text-13 font-semibold"
              >
                {words.say(last[1])}
              </text>
            </>
          )}
          <Endings
            x={p.right + 8}
            narrow={size.width < 560}
            target={target && words.target ? { ...words.target, y: p.y(target.value) } : null}
            pace={ahead && words.pace ? { ...words.pace, y: p.y(ahead.value) } : null}
          />
        </svg>
      )}
      <Reader points={seen} plane={p} words={words} />
    </div>
  );
}

function Border({ plane: p, words }: { plane: ReturnType<typeof plane>; words: ChartWords }) {
  return (
    <g>
      <rect
        x={p.left}
        y={p.bottom}
        width={Math.max(0, p.right - p.left)}
        height="5"
        fill="var(--sheet)"
        stroke="var(--ink)"
      />
      {p.months.map((month) => (
        <g key={month.day}>
          {month.dark && (
            <rect
              x={month.from}
              y={p.bottom}
              width={Math.max(0, month.to - month.from)}
              height="5"
              fill="var(--ink)"
            />
          )}
          {month.named && (
            <text x={month.from + 2} y={p.bottom + 24} fill="var(--ink-2)">
              {words.month(month.day)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

type Placed = Ending & { y: number };

/** The words at the end of the two lines, set apart where they would meet. */
function Endings({
  x,
  narrow,
  target,
  pace,
}: {
  x: number;
  narrow: boolean;
  target: Placed | null;
  pace: (Placed & { between: string }) | null;
}) {
  let [upper, lower] = [target?.y ?? 0, pace?.y ?? 0];
  const room = narrow ? 40 : 22;
  if (target && pace && Math.abs(upper - lower) < room) {
    const above = upper <= lower;
    const middle = (upper + lower) / 2;
    upper = middle + (above ? -room / 2 : room / 2 + (narrow ? 0 : 14));
    lower = middle + (above ? room / 2 : -room / 2 - (narrow ? 14 : 14));
  }
  const below = narrow ? 16 : 0;
  return (
    <g>
      {target && (
        <text x={x} y={upper + 4} fill="var(--ink-2)">
          <tspan fill="var(--ink)" className="font-semibold">
            {target.value}
          </tspan>
          {narrow ? (
            <tspan x={x} dy={below}>
              {target.text}
            </tspan>
          ) : (
            <tspan dx="5">{target.text}</tspan>
          )}
        </text>
      )}
      {pace && (
        <text x={x} y={lower + 4} fill="var(--ink-2)">
          <tspan fill="var(--marine)" className="font-semibold">
            {pace.value}
          </tspan>
          {narrow ? (
            <tspan x={x} dy={below}>
              {pace.text}
            </tspan>
          ) : (
            <tspan dx="5">{pace.text}</tspan>
          )}
          <tspan x={x} dy="16">
            {pace.between}
          </tspan>
        </text>
      )}
    </g>
  );
}

/** The pixels of a box, known before the first paint and kept up with. */
function useSize(box: React.RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

/** The straight line from one point to another on a day, its end where the day comes after. */
function between(a: Waypoint, b: Waypoint, day: string): number {
  const whole = Date.parse(b.day) - Date.parse(a.day);
  const share = whole > 0 ? (Date.parse(day) - Date.parse(a.day)) / whole : 1;
  return a.value + (b.value - a.value) * Math.min(1, Math.max(0, share));
}

const round = (value: number) => Math.round(value * 10) / 10;
