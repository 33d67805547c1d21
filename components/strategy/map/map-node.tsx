"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { box } from "@/lib/strategy/map/layout/rules";
import type { MappedChannel } from "./mapped";

const strokes = { source: "var(--marine)", fed: "var(--marine)", free: "", rest: "" };

/** One channel of the map: a button that ties it, and what one draws an arrow from. */
export function MapNode({
  channel,
  x,
  y,
  role,
  source,
  feeds,
  mayEdit,
  onPress,
  onPull,
  onDrop,
}: {
  channel: MappedChannel;
  x: number;
  y: number;
  /** what it is to the channel being tied: that one itself, fed by it, not yet; or none is being tied */
  role: "source" | "fed" | "free" | "rest";
  /** the name of the channel being tied */
  source: string | null;
  /** the names of what it feeds */
  feeds: readonly string[];
  mayEdit: boolean;
  onPress: () => void;
  onPull: (event: React.PointerEvent) => void;
  onDrop: (event: React.PointerEvent) => void;
}) {
  const t = useTranslations("strategy-edit.map");
  const from = useRef<{ x: number; y: number; pulled: boolean } | null>(null);
  const said = t("node", {
    name: channel.name,
    line: channel.line,
    count: feeds.length,
    feeds: feeds.join(", "),
  });
  const label =
    role === "fed"
      ? t("untie", { source: source ?? "", name: channel.name })
      : role === "free"
        ? t("tie", { source: source ?? "", name: channel.name })
        : said;
  const stroke = strokes[role] || (channel.toCheck ? "var(--watch)" : "var(--edge)");
  const acts: React.SVGProps<SVGGElement> = {
    role: "button",
    tabIndex: 0,
    "aria-pressed": role === "source" || role === "fed",
    onKeyDown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onPress();
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      from.current = { x: event.clientX, y: event.clientY, pulled: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const begun = from.current;
      if (!begun) return;
      const far = Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > 6;
      if (far) begun.pulled = true;
      if (begun.pulled) onPull(event);
    },
    onPointerUp: (event) => {
      const begun = from.current;
      from.current = null;
      if (begun?.pulled) onDrop(event);
      else if (begun) onPress();
    },
    onPointerCancel: (event) => {
      if (from.current?.pulled) onDrop(event);
      from.current = null;
    },
  };
  return (
    <g
      {...(mayEdit ? acts : { role: "img" })}
      transform={`translate(${x} ${y})`}
      aria-label={label}
      className={`group/node outline-none ${mayEdit ? "cursor-pointer touch-none" : ""}`}
    >
      <rect
        width={box.width}
        height={box.height}
        rx={channel.offline ? 2 : 10}
        fill={role === "source" ? "var(--marine-wash)" : "var(--sheet)"}
        stroke={stroke}
        strokeWidth={role === "source" || role === "fed" ? 2 : channel.toCheck ? 1.5 : 1}
        strokeDasharray={role === "free" ? "4 3" : undefined}
        className="group-focus-visible/node:stroke-marine group-focus-visible/node:[stroke-width:3]"
      />
      {channel.offline && <path d={`M0 0h${box.width}`} stroke="var(--ink)" strokeWidth="3" />}
      <text x="12" y="20" className="fill-ink text-13 font-semibold">
        {shortened(channel.name, 27)}
        {shortened(channel.name, 27) !== channel.name && <title>{channel.name}</title>}
      </text>{" "}
      <text x="12" y="36" className={`text-12 ${channel.toCheck ? "fill-watch" : "fill-ink-2"}`}>
        {shortened(channel.line, 30)}
      </text>
    </g>
  );
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most - 1).join("");
  return `${kept.trimEnd()}…`;
}
