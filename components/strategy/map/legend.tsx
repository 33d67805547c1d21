import { box } from "@/lib/strategy/map/layout/rules";
import type { MapWords } from "./mapped";

/** How to read the map: what is square or round, what an arrow says. */
export function Legend({ words, y }: { words: MapWords; y: number }) {
  return (
    <g transform={`translate(${box.left[1]} ${y})`} className="fill-ink-2 text-12">
      <rect width="22" height="12" rx="1" fill="none" stroke="var(--edge)" />
      <path d="M0 0h22" stroke="var(--ink)" strokeWidth="3" />
      <text x="30" y="10">
        {words.offline}
      </text>
      <rect x="112" width="22" height="12" rx="5" fill="none" stroke="var(--edge)" />
      <text x="142" y="10">
        {words.online}
      </text>
      <path d="M202 6h24" stroke="var(--marine)" strokeWidth="1.5" markerEnd="url(#feeds)" />
      <text x="236" y="10">
        {words.feeds}
      </text>
      <path
        d="M302 6h24"
        stroke="var(--marine)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
        markerEnd="url(#feeds)"
      />
      <text x="336" y="10">
        {words.toCheck}
      </text>
    </g>
  );
}
