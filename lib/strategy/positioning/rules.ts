/** A point of the map with its name, in pixels; `width` is that of the name as it is drawn. */
export type Point = { id: string; x: number; y: number; width: number };
export type Label = { id: string; x: number; y: number; anchor: "start" | "end" | "middle" };
type Box = { left: number; top: number; right: number; bottom: number };

const gap = 11;
const tall = 16;

/** A place on an axis, −1 to 1 in steps of a twentieth. */
export function onAxis(value: number): number {
  return Math.round(Math.min(1, Math.max(-1, value)) * 20) / 20;
}

/**
 * Where each name stands beside its point so that it covers no other name and no point, inside a square of `side` pixels: right,
 * left, above or below, whichever covers least. Names are placed in the order given.
 */
export function placeLabels(points: readonly Point[], side: number): Label[] {
  const taken: Box[] = points.map(({ x, y }) => boxAround(x, y));
  return points.map((point) => {
    const own = boxAround(point.x, point.y);
    const tries = places(point).map((label) => {
      const box = boxOf(label, point.width);
      const covered = taken.reduce(
        (sum, other) => sum + (same(other, own) ? 0 : overlap(box, other)),
        0,
      );
      return { label, box, cost: covered + outside(box, side) * 4 };
    });
    const best = tries.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.label;
  });
}

/** The room a name takes, in pixels. */
export function boxOf(label: Label, width: number): Box {
  const left =
    label.anchor === "start"
      ? label.x
      : label.anchor === "end"
        ? label.x - width
        : label.x - width / 2;
  return { left, top: label.y - 12, right: left + width, bottom: label.y - 12 + tall };
}

/** How much two rooms share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

function places({ id, x, y }: Point): Label[] {
  return [
    { id, x: x + gap, y: y + 4, anchor: "start" },
    { id, x: x - gap, y: y + 4, anchor: "end" },
    { id, x, y: y - gap, anchor: "middle" },
    { id, x, y: y + gap + 11, anchor: "middle" },
    { id, x: x + 7, y: y - 9, anchor: "start" },
    { id, x: x - 7, y: y + 20, anchor: "end" },
    { id, x: x + 7, y: y + 20, anchor: "start" },
    { id, x: x - 7, y: y - 9, anchor: "end" },
  ];
}

function boxAround(x: number, y: number): Box {
  return { left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 };
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

function outside({ left, top, right, bottom }: Box, side: number): number {
  const wide = Math.max(0, -left) + Math.max(0, right - side);
  const high = Math.max(0, -top) + Math.max(0, bottom - side);
  return wide * tall + high * (right - left);
}
