"use client";

import { useState } from "react";
import type { Plane } from "./plane";
import type { ChartPoint, ChartWords } from "./said";

/** The figure under the finger or the pointer. Those who read without looking have the table. */
export function Reader({
  points,
  plane,
  words,
}: {
  points: readonly ChartPoint[];
  plane: Plane;
  words: ChartWords;
}) {
  const [at, setAt] = useState<number | null>(null);
  const point = at === null ? undefined : points[at];
  const find = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    let nearest = 0;
    for (let i = 1; i < points.length; i++)
      if (distance(points[i], x) < distance(points[nearest], x)) nearest = i;
    setAt(x > plane.right + 20 ? null : nearest);
  };
  const distance = (one: ChartPoint | undefined, x: number) =>
    one ? Math.abs(plane.x(one[0]) - x) : Number.POSITIVE_INFINITY;
  const left = point ? plane.x(point[0]) : 0;
  const flip = left > (plane.left + plane.right) / 2;
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0"
      onPointerMove={find}
      onPointerDown={find}
      onPointerLeave={() => setAt(null)}
    >
      {point && (
        <>
          <i
            className="pointer-events-none absolute border-l border-edge"
            style={{ left, top: plane.top, height: plane.bottom - plane.top }}
          />
          <i
            className="pointer-events-none absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-sheet bg-marine"
            style={{ left, top: plane.y(point[1]) }}
          />
          <div
            className={`pointer-events-none absolute top-1 rounded-lg border border-line bg-sheet px-3 py-1.5 text-12 shadow-float ${flip ? "-translate-x-full" : ""}`}
            style={{ left: left + (flip ? -10 : 10) }}
          >
            <p className="text-ink-2">{words.day(point[0])}</p>
            <p>
              <b className="font-semibold text-marine">{words.say(point[1])}</b> {words.actual}
            </p>
            {point[2] !== null && (
              <p className="text-ink-2">
                {words.say(point[2])} {words.course}
              </p>
            )}
          </div>
        </>
      )}
    </div>
  );
}
