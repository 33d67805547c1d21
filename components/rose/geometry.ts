/** The seven signs in their order round the dial, clockwise from the top. */
export const dial = [
  "direction",
  "audience",
  "value",
  "synergy",
  "duplication",
  "optimisation",
  "means",
] as const;
export type Sign = (typeof dial)[number];
export type Reading = { sign: Sign; score: number | null };

/** From here up (0 to 100, as shown) a sign needs nobody first. */
const calm = 60;

/** The seven readings in dial order, whole per cents; a sign that nobody sent has no data. */
export function readings(signs: readonly Reading[]): Reading[] {
  return dial.map((sign) => {
    const score = signs.find((one) => one.sign === sign)?.score ?? null;
    return { sign, score: score === null ? null : Math.round(Math.min(100, Math.max(0, score))) };
  });
}

/** The one sign that needs work first: the lowest under 60 %, the first of equals; undefined where none is. */
export function worst(signs: readonly Reading[]): Sign | undefined {
  const low = signs.filter(({ score }) => score !== null && score < calm);
  return low.sort((a, b) => Number(a.score) - Number(b.score))[0]?.sign;
}

/** A point at `bearing` radians clockwise from the top, `along` outwards and `across` to its right, y down. */
export function point(bearing: number, along: number, across = 0): [number, number] {
  const [sin, cos] = [Math.sin(bearing), Math.cos(bearing)];
  return [round(along * sin + across * cos), round(-along * cos + across * sin)];
}

export function bearing(index: number): number {
  return (index * 2 * Math.PI) / dial.length;
}

/** How a petal is cut on a dial of radius 100: from `foot` outwards, `base` long at 0 %, `width` at its shoulders. */
export type Cut = { foot: number; base: number; reach: number; width: number };

/** The corners of a petal: its foot, its left and right shoulders, its tip. */
export function petal(index: number, score: number | null, cut: Cut) {
  const at = bearing(index);
  const length = cut.base + (cut.reach - cut.base) * ((score ?? hollowScore) / 100);
  const shoulder = cut.base + (length - cut.base) * 0.3;
  // a low petal is narrower too, or it would read as a square
  const half = cut.width * Math.min(1, 0.6 + (score ?? hollowScore) / 178);
  return {
    foot: point(at, cut.foot),
    left: point(at, shoulder, -half),
    right: point(at, shoulder, half),
    tip: point(at, length),
  };
}

/** Long enough to be seen as a petal that waits, whatever it will say. */
const hollowScore = 87;

export function path(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x},${y}`).join("L")}Z`;
}

/** The graduation of the dial: a short tick each 5°, a longer one each 15°, the longest each 45°. */
export function ticks(): string {
  return Array.from({ length: 72 }, (_, i) => {
    const at = (i * Math.PI) / 36;
    const end = i % 9 === 0 ? 113 : i % 3 === 0 ? 111 : 109;
    return `M${point(at, 106).join(" ")}L${point(at, end).join(" ")}`;
  }).join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
