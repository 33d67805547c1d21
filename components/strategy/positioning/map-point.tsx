"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Face } from "@/lib/live/rules";
import type { Label } from "@/lib/strategy/positioning/rules";
import type { Axes } from "./placed";

const steps: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, 0.05],
  ArrowDown: [0, -0.05],
};

/** One business on the map: drawn by the pointer, moved by the arrows. One’s own is filled, the others are hollow. */
export function MapPoint({
  name,
  own,
  x,
  y,
  at,
  label,
  axes,
  mayEdit,
  editor,
  onStand,
  onPut,
  toValues,
}: {
  name: string;
  own: boolean;
  x: number;
  y: number;
  /** the same in pixels of the drawing */
  at: { x: number; y: number };
  label: Label | undefined;
  axes: Axes;
  mayEdit: boolean;
  editor: Face | null;
  onStand: (here: boolean) => void;
  onPut: (x: number, y: number, now?: boolean) => void;
  toValues: (event: React.PointerEvent) => { x: number; y: number } | null;
}) {
  const t = useTranslations("strategy-edit.positioning");
  const held = useRef(false);
  const percent = (value: number) => Math.round(((value + 1) / 2) * 100);
  const said = t("point", {
    name,
    x: percent(x),
    xHigh: axes.xHigh || t("axis.xHigh"),
    y: percent(y),
    yHigh: axes.yHigh || t("axis.yHigh"),
  });
  const acts: React.SVGProps<SVGGElement> = {
    role: "button",
    tabIndex: 0,
    onFocus: () => onStand(true),
    onBlur: () => onStand(false),
    onKeyDown: (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      onPut(x + step[0], y + step[1]);
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      held.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const values = held.current ? toValues(event) : null;
      if (values) onPut(values.x, values.y);
    },
    onPointerUp: (event) => {
      const values = held.current ? toValues(event) : null;
      held.current = false;
      if (values) onPut(values.x, values.y, true);
    },
    onPointerCancel: () => {
      held.current = false;
    },
  };
  return (
    <g
      {...(mayEdit ? acts : { role: "img" })}
      aria-label={said}
      className={`group/point outline-none ${mayEdit ? "cursor-grab touch-none active:cursor-grabbing" : ""}`}
    >
      <circle cx={at.x} cy={at.y} r="22" fill="transparent" />
      <circle
        cx={at.x}
        cy={at.y}
        r="12"
        fill="none"
        stroke={editor?.colour ?? "var(--marine)"}
        strokeWidth="2"
        className={editor ? "" : "opacity-0 group-focus-visible/point:opacity-100"}
      />
      <circle
        cx={at.x}
        cy={at.y}
        r="6.5"
        fill={own ? "var(--marine)" : "var(--sheet)"}
        stroke={own ? "var(--marine)" : "var(--ink-2)"}
        strokeWidth="2"
      />
      {label && (
        <text
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          className={`text-12 [paint-order:stroke] ${own ? "fill-marine font-semibold" : "fill-ink"}`}
          // The axes run behind a name, not through it.
          stroke="var(--sheet)"
          strokeWidth="4"
          strokeLinejoin="round"
          pointerEvents="none"
        >
          {name.length > 26 ? `${name.slice(0, 25).trimEnd()}…` : name}
        </text>
      )}
    </g>
  );
}
