export type Box = { left: number; right: number; top: number; foot: number };
type Spot = readonly [x: number, y: number];

export type Ground = {
  /** what words stay inside of */
  within: Box;
  /** lines as points in pixels; words stand clear of the earlier ones before the later */
  lines: readonly (readonly Spot[])[];
  /** where other words stand */
  taken: readonly Box[];
};

// Pixels of a line that may run behind a word: more, and the line is no longer read.
const bearable = 12;
const grain = 3;
const stems = [14, 30, 46, 64, 84, 106];

/**
 * Where a block of words of so many pixels stands about a spot: near it, inside the ground, on no other words, and off the lines as far as
 * may be. Null where it would hide a line: the mark then stands alone.
 */
export function placeWords(
  [x, y]: Spot,
  { width, height }: { width: number; height: number },
  { within, lines, taken }: Ground,
): Box | null {
  const runs = lines.map(dotted);
  let best: { box: Box; cost: number } | null = null;
  for (const stem of stems)
    for (const lean of [0, -1, 1])
      for (const side of [-1, 1]) {
        const middle = x + lean * (width / 2 - 8);
        const top = side < 0 ? y - stem - height : y + stem;
        const box = {
          left: middle - width / 2,
          right: middle + width / 2,
          top,
          foot: top + height,
        };
        const stalk = stemOf([x, y], box);
        if (!inside(box, within)) continue;
        if (taken.some((other) => meet(box, other) || meet(stalk, other))) continue;
        const hidden = runs.map((dots) => dots.filter((dot) => holds(box, dot)).length * grain);
        if ((hidden[0] ?? 0) > bearable) continue;
        const cost = hidden.reduce((sum, pixels, index) => sum + pixels / (index + 1), 0) * 4;
        const total = cost + stem + Math.abs(lean) * 10;
        if (!best || total < best.cost) best = { box, cost: total };
      }
  return best?.box ?? null;
}

/** The line from a spot to the words about it. */
export function stemOf([x, y]: Spot, { top, foot }: Box): Box {
  return { left: x - 1, right: x + 1, top: Math.min(y, foot), foot: Math.max(y, top) };
}

const inside = (box: Box, ground: Box) =>
  box.left >= ground.left &&
  box.right <= ground.right &&
  box.top >= ground.top &&
  box.foot <= ground.foot;

const meet = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.foot && a.foot > b.top;

const holds = (box: Box, [x, y]: Spot) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.foot;

/** A line as dots a few pixels apart. */
function dotted(line: readonly Spot[]): Spot[] {
  return line.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = line[index] as Spot;
    const count = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / grain));
    return Array.from({ length: count }, (_, step): Spot => {
      const part = (step + 1) / count;
      return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
    });
  });
}
