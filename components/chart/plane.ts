/** Where days and values lie on a chart, and the marks of its two scales. Days are `YYYY-MM-DD`. */
export type Plane = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (day: string) => number;
  y: (value: number) => number;
  ticks: number[];
  /** months as cells of the border: where each begins and ends, and whether it is a dark one */
  months: { day: string; from: number; to: number; dark: boolean; named: boolean }[];
};

export type Extent = { from: string; to: string; values: readonly number[] };

/** Lays a chart out on so many pixels; `right` is what the words at the end of the lines take. */
export function plane(
  { from, to, values }: Extent,
  width: number,
  height: number,
  end: number,
): Plane {
  const [low, high] = range(values);
  const ticks = niceTicks(low, high);
  const left =
    10 +
    7 * Math.max(2, ...ticks.map((tick) => String(Math.round(tick)).length + (tick % 1 ? 2 : 0)));
  const [right, top, bottom] = [width - end, 40, height - 34];
  const [first, last] = [at(from), at(to)];
  const x = (day: string) =>
    left + ((at(day) - first) / Math.max(1, last - first)) * (right - left);
  const y = (value: number) => bottom - 12 - ((value - low) / (high - low)) * (bottom - 12 - top);
  return { left, right, top, bottom, x, y, ticks, months: months(from, to, x) };
}

/** The lowest and highest value with some air, never below zero for what is not negative. */
function range(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low) * 0.06 || Math.abs(high) * 0.2 || 1;
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

/** Two to five round values between two. */
export function niceTicks(low: number, high: number): number[] {
  for (let rough = (high - low) / 3.2; ; rough /= 2) {
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 2.5, 5].find((one) => one * power >= rough) ?? 10);
    const ticks: number[] = [];
    for (let i = Math.ceil(low / step); i * step <= high; i++)
      ticks.push(Number((i * step).toPrecision(12)));
    if (ticks.length > 1 || rough <= Number.EPSILON * Math.abs(high)) return ticks;
  }
}

function months(from: string, to: string, x: (day: string) => number): Plane["months"] {
  const cells: Plane["months"] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  while (cells.length < 600) {
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > to) break;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const next = `${year}-${String(month).padStart(2, "0")}-01`;
    cells.push({
      day,
      from: x(day < from ? from : day),
      to: x(next > to ? to : next),
      dark: cells.length % 2 === 0,
      named: false,
    });
  }
  // A name takes some forty pixels: every month, every other one, every third…
  const wide = Math.max(...cells.map((cell) => cell.to - cell.from), 1);
  const every = [1, 2, 3, 6, 12].find((count) => count * wide >= 40) ?? 24;
  for (const cell of cells)
    cell.named =
      (Number(cell.day.slice(5, 7)) - 1) % every === 0 && cell.to - cell.from >= wide * 0.5;
  return cells;
}

const at = (day: string) => Date.parse(day) / 86_400_000;
