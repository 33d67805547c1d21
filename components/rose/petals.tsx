import { bearing, type Cut, path, petal, point, type Reading, type Sign } from "./geometry";

type Petals = { signs: Reading[]; first: Sign | undefined };

/** Petals with a dark and a pale half, as on a compass card: they read in black and white too. */
export function ShadedPetals({
  signs,
  first,
  cut,
  stroke,
  rays = false,
}: Petals & { cut: Cut; stroke: number; rays?: boolean }) {
  return signs.map(({ sign, score }, index) => {
    const { foot, left, right, tip } = petal(index, score, cut);
    const tint = sign === first ? "var(--buoy)" : "var(--marine)";
    return (
      <g key={sign} strokeLinejoin="round">
        {rays && score !== null && (
          <path
            d={`M0 0L${point(bearing(index), 100).join(" ")}`}
            stroke="var(--edge)"
            strokeWidth=".6"
            strokeDasharray="1.5 2.5"
          />
        )}
        {score === null ? (
          <path
            d={path([foot, left, tip, right])}
            fill="var(--paper)"
            stroke="var(--edge)"
            strokeWidth={stroke * 1.2}
            strokeDasharray={`${stroke * 3} ${stroke * 3}`}
          />
        ) : (
          <>
            <path d={path([foot, left, tip])} fill={tint} stroke={tint} strokeWidth=".8" />
            <path
              d={path([foot, right, tip])}
              fill={sign === first ? "var(--buoy-wash)" : "var(--marine-wash)"}
              stroke={tint}
              strokeWidth={stroke}
            />
          </>
        )}
      </g>
    );
  });
}

/** The glyph of a table row: whole petals, and a small ring where there is no data. */
export function GlyphPetals({ signs, first }: Petals) {
  return signs.map(({ sign, score }, index) => {
    const at = bearing(index);
    if (score === null) {
      const [cx, cy] = point(at, 5);
      return (
        <circle
          key={sign}
          cx={cx}
          cy={cy}
          r=".9"
          stroke="var(--edge)"
          strokeWidth=".7"
          fill="none"
        />
      );
    }
    const tint = sign === first ? "var(--buoy)" : "var(--marine)";
    const corners = [
      [0, 0] as const,
      point(at, 1.87, -1.34),
      point(at, 2.4 + 0.056 * score),
      point(at, 1.87, 1.34),
    ];
    return (
      <path
        key={sign}
        d={path(corners)}
        fill={tint}
        stroke={tint}
        strokeWidth=".5"
        strokeLinejoin="round"
      />
    );
  });
}
