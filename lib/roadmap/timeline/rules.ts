import { addDays, dayNumber } from "@/lib/engagement/days/rules";

/** What the timeline is drawn from: a step with its days (`YYYY-MM-DD`), under its group. */
export type Drawn = {
  id: string;
  /** lanes of one group stand together, under its head */
  group: string;
  from: string | null;
  to: string | null;
  fruits: string | null;
  /** ids of the steps it waits for */
  after: readonly string[];
};

export const headHeight = 34;
export const laneHeight = 45;

export type Span = { left: number; width: number };
export type Month = Span & { day: string; dark: boolean };
export type Lane = {
  id: string;
  /** in pixels from the top of the first head */
  top: number;
  /** in percent of the width; null where its days are unknown or lie wholly outside */
  bar: (Span & { cutLeft: boolean; cutRight: boolean }) | null;
  /** which way it lies where it lies wholly outside */
  outside: "before" | "after" | null;
  /** where its fruits ripen, and whether that is inside its bar */
  fruits: { left: number; inside: boolean } | null;
};
export type Tie = { from: string; to: string; x1: number; y1: number; x2: number; y2: number };
export type Timeline = {
  from: string;
  to: string;
  months: Month[];
  /** percent, or null where today is not shown */
  today: number | null;
  /** how wide seven days are, in percent */
  week: number;
  groups: { key: string; top: number; height: number }[];
  lanes: Lane[];
  ties: Tie[];
  height: number;
};

/**
 * Lays steps out on a window of whole months: days across in percent of the width, lanes down in pixels. No bar leaves
 * the window and no two lanes overlap. `keys` are the groups in order, those without a step included.
 */
export function layout(
  keys: readonly string[],
  steps: readonly Drawn[],
  window: { from: string; to: string },
  today: string,
): Timeline {
  const x = across(window);
  const inside = (day: string) => day >= window.from && day <= window.to;
  const groups: Timeline["groups"] = [];
  const lanes: Lane[] = [];
  let top = 0;
  for (const key of keys) {
    const own = steps.filter(({ group }) => group === key).sort(soonestFirst);
    groups.push({ key, top, height: headHeight + own.length * laneHeight });
    top += headHeight;
    for (const step of own) {
      lanes.push(laneOf(step, top, window, x));
      top += laneHeight;
    }
  }
  return {
    ...window,
    months: monthsOf(window).map(({ day, next }, index) => ({
      day,
      left: x(day),
      width: x(next) - x(day),
      dark: index % 2 === 0,
    })),
    today: inside(today) ? x(today) : null,
    week: x(addDays(window.from, 7)),
    groups,
    lanes,
    ties: tiesOf(steps, lanes),
    height: top,
  };
}

const shortest = 6;
const longest = 12;

/**
 * The months to show: from what is open or was finished lately to the last fruits, six at least and twelve at most,
 * with no more than three before this one. `first` (`YYYY-MM`) begins elsewhere and shows six.
 */
export function windowOf(
  steps: readonly Drawn[],
  today: string,
  first: string | null = null,
): { from: string; to: string } {
  if (first) return months(`${first}-01`, shortest);
  const thisMonth = monthStart(today);
  const days = steps
    .flatMap(({ from, to, fruits }) => [from, to, fruits])
    .filter((day) => day !== null);
  const recent = days.filter((day) => day >= monthAfter(thisMonth, -3)).sort();
  const from = monthStart([recent[0] ?? thisMonth, monthAfter(thisMonth, -1)].sort()[0] as string);
  const last = monthStart(recent.at(-1) ?? thisMonth);
  const span = monthsBetween(from, last) + 1;
  return months(from, Math.min(longest, Math.max(shortest, span)));
}

/** The month so many months from the one of a day, as its first day. */
export function monthAfter(day: string, count: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

function months(from: string, count: number) {
  return { from, to: addDays(monthAfter(from, count), -1) };
}

function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function monthsBetween(from: string, to: string): number {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(to) - index(from);
}

function monthsOf({ from, to }: { from: string; to: string }): { day: string; next: string }[] {
  return Array.from({ length: monthsBetween(from, to) + 1 }, (_, index) => ({
    day: monthAfter(from, index),
    next: monthAfter(from, index + 1),
  }));
}

/** Where the morning of a day lies, in percent; the last evening of the window is 100. */
function across({ from, to }: { from: string; to: string }): (day: string) => number {
  const [first, length] = [dayNumber(from), dayNumber(to) + 1 - dayNumber(from)];
  return (day) => ((dayNumber(day) - first) / length) * 100;
}

function laneOf(
  step: Drawn,
  top: number,
  window: { from: string; to: string },
  x: (day: string) => number,
): Lane {
  // A step with one day only, or whose end was put before its start, is drawn on the days it has.
  const [begins, ends] = [step.from ?? step.to, step.to ?? step.from].sort() as [
    string | null,
    string | null,
  ];
  const outside =
    begins === null || ends === null
      ? null
      : ends < window.from
        ? "before"
        : begins > window.to
          ? "after"
          : null;
  const shown = begins !== null && ends !== null && outside === null;
  const left = shown ? Math.max(0, x(begins)) : 0;
  const right = shown ? Math.min(100, x(addDays(ends, 1))) : 0;
  const ripe = step.fruits;
  return {
    id: step.id,
    top,
    bar: shown
      ? {
          left,
          width: right - left,
          cutLeft: begins < window.from,
          cutRight: ends > window.to,
        }
      : null,
    outside,
    fruits:
      ripe !== null && ripe >= window.from && ripe <= window.to
        ? { left: x(ripe), inside: shown && ripe >= begins && ripe <= ends }
        : null,
  };
}

/** From the end of what is awaited to the start of what waits, where both are drawn. */
function tiesOf(steps: readonly Drawn[], lanes: readonly Lane[]): Tie[] {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  return steps.flatMap((step) =>
    step.after.flatMap((first) => {
      const [a, b] = [byId.get(first), byId.get(step.id)];
      if (!a?.bar || !b?.bar || a === b) return [];
      const middle = laneHeight / 2;
      return [
        {
          from: first,
          to: step.id,
          x1: a.bar.left + a.bar.width,
          y1: a.top + middle,
          x2: b.bar.left,
          y2: b.top + middle,
        },
      ];
    }),
  );
}

function soonestFirst(a: Drawn, b: Drawn): number {
  const start = (step: Drawn) => step.from ?? step.to ?? "9999";
  return (
    start(a).localeCompare(start(b)) ||
    (a.to ?? "9999").localeCompare(b.to ?? "9999") ||
    (a.id < b.id ? -1 : 1)
  );
}
