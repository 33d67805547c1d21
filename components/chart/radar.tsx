export type RadarAxis = {
  key: string;
  label: string;
  /** as people read it, beside the label */
  figure: string;
  /** 0 to `max`; null draws no point */
  value: number | null;
  before: number | null;
  /** the one that calls for attention */
  marked: boolean;
};

type Size = {
  width: number;
  height: number;
  radius: number;
  gap: number;
  /** how long a line of a label may be: at the sides there is least room */
  side: number;
  corner: number;
};
const desk: Size = { width: 464, height: 392, radius: 126, gap: 16, side: 15, corner: 22 };
const phone: Size = { width: 350, height: 320, radius: 80, gap: 10, side: 13, corner: 16 };

/** A radar with a shape and, dashed, an earlier one; where a point is missing the others stand alone. Drawn twice, the smaller for a phone. Its table stands elsewhere on the page. */
export function Radar({ axes, max, label }: { axes: RadarAxis[]; max: number; label: string }) {
  return (
    <>
      <Drawing axes={axes} max={max} label={label} size={desk} className="mx-auto max-sm:hidden" />
      <Drawing axes={axes} max={max} label={label} size={phone} className="mx-auto sm:hidden" />
    </>
  );
}

function Drawing({
  axes,
  max,
  label,
  size,
  className,
}: {
  axes: RadarAxis[];
  max: number;
  label: string;
  size: Size;
  className: string;
}) {
  const { width, height, radius } = size;
  const at = (index: number, value: number) => point(index / axes.length, (value / max) * radius);
  const rings = Array.from({ length: max }, (_, i) => i + 1);
  const shape = (values: (number | null)[]) =>
    values.flatMap((value, i) => (value === null ? [] : [at(i, value).join(",")])).join(" ");
  const now = axes.map((axis) => axis.value);
  const before = axes.map((axis) => axis.before);
  return (
    <svg
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      role="img"
      aria-label={label}
      className={`h-auto w-full ${className}`}
      style={{ maxWidth: width }}
    >
      {rings.map((ring) => (
        <polygon
          key={ring}
          points={shape(axes.map(() => ring))}
          fill="none"
          stroke={ring === max ? "var(--edge)" : "var(--line)"}
        />
      ))}
      {axes.map((axis, i) => (
        <path key={axis.key} d={`M0 0L${at(i, max).join(" ")}`} stroke="var(--line)" />
      ))}
      {!before.includes(null) && (
        <polygon
          points={shape(before)}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
      )}
      {!now.includes(null) && (
        <polygon
          points={shape(now)}
          fill="var(--marine)"
          fillOpacity="0.12"
          stroke="var(--marine)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      )}
      {axes.map((axis, i) => {
        if (axis.value === null) return null;
        const [cx, cy] = at(i, axis.value);
        return (
          <circle
            key={axis.key}
            cx={cx}
            cy={cy}
            r={axis.marked ? 5.5 : 3.5}
            fill={axis.marked ? "var(--buoy)" : "var(--marine)"}
            stroke="var(--paper)"
            strokeWidth={axis.marked ? 2 : 1.5}
          />
        );
      })}
      {rings.map((ring) => (
        <text key={ring} x="5" y={4 - (ring / max) * radius} fontSize="12" fill="var(--ink-2)">
          {ring}
        </text>
      ))}
      {axes.map((axis, i) => (
        <Label key={axis.key} axis={axis} turn={i / axes.length} size={size} />
      ))}
    </svg>
  );
}

function Label({ axis, turn, size }: { axis: RadarAxis; turn: number; size: Size }) {
  const [x, y] = point(turn, size.radius + size.gap);
  const upright = Math.abs(x) < 1;
  const lines = wrapped(axis.label, axis.figure, Math.abs(y) < 1 ? size.side : size.corner);
  const anchor = upright ? "middle" : x > 0 ? "start" : "end";
  const lift = upright ? (y < 0 ? 16 * (lines.length - 1) + 6 : -12) : 8 * (lines.length - 1) - 4;
  return (
    <text
      x={x}
      y={y - lift}
      textAnchor={anchor}
      fontSize="12"
      fontWeight={axis.marked ? 600 : 500}
      fill={axis.marked ? "var(--buoy-text)" : "var(--ink)"}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : 16}>
          {line}
          {i === lines.length - 1 && (
            <tspan fontWeight="400" fill={axis.marked ? undefined : "var(--ink-2)"}>
              {line && " "}
              {axis.figure}
            </tspan>
          )}
        </tspan>
      ))}
    </text>
  );
}

/** Clockwise from the top, in hundredths, so that server and browser write the same. */
function point(turn: number, distance: number): [number, number] {
  const angle = turn * 2 * Math.PI;
  const hundredths = (value: number) => Math.round(value * 100) / 100 + 0;
  return [hundredths(Math.sin(angle) * distance), hundredths(-Math.cos(angle) * distance)];
}

/** The fewest lines, as even as they can be; the figure follows on the last, on one more line, or alone where it has no room. */
function wrapped(text: string, figure: string, most: number): string[] {
  const words = text.split(" ");
  const fewest = broken(words, most).length;
  let width = 1;
  while (broken(words, width).length > fewest) width += 1;
  const lines = broken(words, width);
  const tail = (lines.at(-1)?.length ?? 0) + 1 + figure.length;
  if (tail <= most + 3) return lines;
  const narrower = broken(words, Math.max(...words.map((word) => word.length), 10));
  const fits = (narrower.at(-1)?.length ?? 0) + 1 + figure.length <= most + 3;
  return fits && narrower.length === fewest + 1 ? narrower : [...lines, ""];
}

function broken(words: string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
