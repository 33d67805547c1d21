import { box, type Column, columns, layOut } from "@/lib/strategy/map/rules";
import type { Words } from "../fields/views";

export type MappedChannel = {
  id: string;
  name: string;
  column: Column;
  offline: boolean;
  /** the line under its name: hours, purpose */
  line: string;
  /** a finding stands on it: its frame and its arrows say so */
  toCheck: boolean;
};

/** Who feeds whom, in three columns by what a channel does. A picture: the list beside it says the same in words. */
export function ChannelMap({
  channels,
  feeds,
  t,
}: {
  channels: readonly MappedChannel[];
  feeds: readonly { from: string; to: string }[];
  t: Words;
}) {
  const { placed, arrows, height } = layOut(channels, feeds);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const legend = height + 20;
  return (
    <svg
      viewBox={`-1 0 ${box.all + 2} ${legend + 16}`}
      role="img"
      aria-label={t("map.label")}
      className="h-auto w-full min-w-[640px]"
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
          {t(`map.${column}`)}
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
          strokeWidth="1.5"
          strokeDasharray={byId.get(from)?.toCheck ? "3 3" : undefined}
          markerEnd="url(#feeds)"
        />
      ))}
      {placed.map(({ id, x, y }) => {
        const channel = byId.get(id) as MappedChannel;
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <rect
              width={box.width}
              height={box.height}
              rx={channel.offline ? 2 : 10}
              fill="var(--sheet)"
              stroke={channel.toCheck ? "var(--watch)" : "var(--edge)"}
              strokeWidth={channel.toCheck ? 1.5 : 1}
            />
            {channel.offline && (
              <path d={`M0 0h${box.width}`} stroke="var(--ink)" strokeWidth="3" />
            )}
            <text x="12" y="20" className="fill-ink text-13 font-semibold">
              {shortened(channel.name, 27)}
              <title>{channel.name}</title>
            </text>
            <text
              x="12"
              y="36"
              className={`text-12 ${channel.toCheck ? "fill-watch" : "fill-ink-2"}`}
            >
              {shortened(channel.line, 30)}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${box.left[1]} ${legend})`} className="fill-ink-2 text-12">
        <rect width="22" height="12" rx="1" fill="none" stroke="var(--edge)" />
        <path d="M0 0h22" stroke="var(--ink)" strokeWidth="3" />
        <text x="30" y="10">
          {t("map.offline")}
        </text>
        <rect x="102" width="22" height="12" rx="5" fill="none" stroke="var(--edge)" />
        <text x="132" y="10">
          {t("map.online")}
        </text>
        <path d="M202 6h24" stroke="var(--marine)" strokeWidth="1.5" markerEnd="url(#feeds)" />
        <text x="236" y="10">
          {t("map.feeds")}
        </text>
        <path
          d="M302 6h24"
          stroke="var(--marine)"
          strokeWidth="1.5"
          strokeDasharray="3 3"
          markerEnd="url(#feeds)"
        />
        <text x="336" y="10">
          {t("map.toCheck")}
        </text>
      </g>
    </svg>
  );
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
