"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ShowPoint } from "./point";
import type { Leading } from "./use-lead";

/** The agenda as a course with its waypoints: those passed with what was decided, the one on the screen, those to come. */
export function PointList({
  points,
  lead,
  className = "",
}: {
  points: readonly ShowPoint[];
  lead: Leading;
  className?: string;
}) {
  const t = useTranslations("review");
  const here = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point is on the screen
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest" });
  }, [lead.index]);
  return (
    <nav
      aria-label={t("agenda.title")}
      className={`-mx-3 min-h-0 flex-1 overflow-y-auto text-14 xl:text-16 2xl:text-18 ${className}`}
    >
      <ol>
        {points.map((point, index) => {
          const on = index === lead.index;
          const done = !on && (index < lead.index || point.decided !== null);
          return (
            <li
              key={point.key}
              className="relative not-last:after:absolute not-last:after:top-9 not-last:after:-bottom-4 not-last:after:left-[21px] not-last:after:border-l-2 not-last:after:border-line"
            >
              <button
                ref={on ? here : undefined}
                type="button"
                aria-current={on ? "step" : undefined}
                onClick={() => lead.go(index)}
                className={`flex w-full items-start gap-4 rounded-lg px-3 py-2.5 text-left hover:bg-marine-wash 2xl:py-[13px] ${
                  on ? "font-semibold text-ink" : "text-ink-2"
                }`}
              >
                <Waypoint state={on ? "on" : done ? "done" : "next"} />
                <span className="min-w-0 flex-1 leading-[1.4]">
                  {point.label}
                  {point.decided && (
                    <span className="mt-0.5 block text-14 font-normal text-good 2xl:text-16">
                      {point.decided}
                    </span>
                  )}
                </span>
                <span className="text-14 font-normal whitespace-nowrap 2xl:text-16">
                  {t("show.min", { n: point.minutes })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Waypoint({ state }: { state: "on" | "done" | "next" }) {
  const look = {
    on: "border-buoy bg-buoy inset-ring-4 inset-ring-paper",
    done: "border-ink-2 bg-ink-2 text-paper",
    next: "border-edge bg-paper",
  }[state];
  return (
    <span
      aria-hidden="true"
      className={`relative z-1 mt-[3px] grid size-5 shrink-0 place-items-center rounded-full border-2 ${look}`}
    >
      {state === "done" && <Icon name="check" size={14} />}
    </span>
  );
}
