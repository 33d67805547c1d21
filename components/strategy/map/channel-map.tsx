"use client";

import { useRef, useState } from "react";
import { useRoom } from "@/components/live/live-room";
import { box, columns, layOut } from "@/lib/strategy/map/layout/rules";
import type { Feed } from "@/lib/strategy/map/order/rules";
import { FeedConflict } from "./feed-conflict";
import { Legend } from "./legend";
import { MapNode } from "./map-node";
import { MapTask } from "./map-task";
import type { MappedChannel, MapWords } from "./mapped";
import { useFeeds } from "./use-feeds";

/**
 * Who feeds whom, in three columns by what a channel does. A channel that is chosen, by hand or by keyboard, is tied to the next
 * one chosen, or drawn to it with the pointer; the list beside says and does the same.
 */
export function ChannelMap({
  channels,
  words,
}: {
  channels: readonly MappedChannel[];
  words: MapWords;
}) {
  const { mayEdit } = useRoom().view;
  const { feeds, toggle } = useFeeds(channels);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pulled, setPulled] = useState<{ x: number; y: number } | null>(null);
  // While one ties, boxes stay where they are: they find their better place afterwards.
  const settled = useRef<readonly Feed[]>(feeds);
  if (chosen === null) settled.current = feeds;
  const { placed, arrows, height } = layOut(channels, feeds, settled.current);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const source = chosen === null ? undefined : byId.get(chosen);
  const svg = useRef<SVGSVGElement>(null);
  const press = (id: string) => {
    if (!mayEdit) return;
    if (chosen === null) setChosen(id);
    else if (chosen === id) setChosen(null);
    else toggle(chosen, id);
  };
  const start = placed.find(({ id }) => id === chosen);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        ref={svg}
        viewBox={`-1 0 ${box.all + 2} ${height + 36}`}
        role="group"
        aria-label={words.label}
        className="h-auto w-full min-w-[640px] select-none"
        onKeyDown={(event) => {
          if (event.key === "Escape" && chosen !== null) setChosen(null);
        }}
      >
        <defs>
          <marker
            id="feeds"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 .8 7 4 0 7.2z" fill="var(--marine)" />
          </marker>
        </defs>
        {columns.map((column, index) => (
          <text key={column} x={box.left[index]} y="12" className="fill-ink-2 text-12">
            {words[column]}
          </text>
        ))}
        <path d={`M0 22H${box.all}`} stroke="var(--line)" />
        <path d={`M249 28V${height}M547 28V${height}`} stroke="var(--line)" strokeDasharray="2 4" />
        {arrows.map(({ from, to, path }) => (
          <path
            key={`${from} ${to}`}
            d={path}
            fill="none"
            stroke="var(--marine)"
            strokeWidth={chosen === from ? 2.5 : 1.5}
            strokeOpacity={chosen === null || chosen === from ? 1 : 0.35}
            strokeDasharray={byId.get(from)?.toCheck ? "3 3" : undefined}
            markerEnd="url(#feeds)"
          />
        ))}
        {pulled && start && (
          <path
            d={`M${start.x + box.width / 2} ${start.y + box.height / 2}L${pulled.x} ${pulled.y}`}
            stroke="var(--marine)"
            strokeDasharray="4 4"
            strokeWidth="1.5"
            pointerEvents="none"
          />
        )}
        {placed.map(({ id, x, y }) => {
          const channel = byId.get(id) as MappedChannel;
          const tied = feeds.some(({ from, to }) => from === chosen && to === id);
          return (
            <MapNode
              key={id}
              channel={channel}
              x={x}
              y={y}
              role={chosen === id ? "source" : tied ? "fed" : chosen ? "free" : "rest"}
              source={source?.name ?? null}
              feeds={feeds.flatMap((feed) =>
                feed.from === id ? (byId.get(feed.to)?.name ?? []) : [],
              )}
              mayEdit={mayEdit}
              onPress={() => press(id)}
              onPull={(event) => {
                const at = point(svg.current, event);
                if (!at) return;
                setChosen(id);
                setPulled(at);
              }}
              onDrop={(event) => {
                const at = point(svg.current, event);
                setPulled(null);
                setChosen(null);
                const target = at && placed.find((node) => within(node, at));
                if (target) toggle(id, target.id);
              }}
            />
          );
        })}
        <Legend words={words} y={height + 20} />
      </svg>
      {mayEdit && <MapTask source={source ?? null} done={() => setChosen(null)} />}
      {channels.map((channel) => (
        <FeedConflict key={channel.id} channel={channel} names={byId} />
      ))}
    </>
  );
}

function within(node: { x: number; y: number }, at: { x: number; y: number }): boolean {
  return (
    at.x >= node.x && at.x <= node.x + box.width && at.y >= node.y && at.y <= node.y + box.height
  );
}

/** Where a pointer is, in the drawing's own pixels. */
function point(svg: SVGSVGElement | null, { clientX, clientY }: React.PointerEvent) {
  const matrix = svg?.getScreenCTM()?.inverse();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  return { x, y };
}
