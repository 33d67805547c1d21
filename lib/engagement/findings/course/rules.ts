import { type Finding, type Sign, signs } from "@/lib/coherence/finding";
import { addDays } from "@/lib/engagement/days/rules";

/** A moment worth a look at the rose. `by` is the account whose changes led to it, null where time alone did. */
export type Moment = { at: number; by: string | null; name: string | null };

/** A change, as far as the course of the rose needs it, on its calendar day. */
export type Touch = Moment & { day: string };

/**
 * The rose at a moment, of its calendar day, 0 to 1 or null without data; the findings that these eyes saw standing by themselves, and
 * the ids of those that were there without being told: they only followed from another, or were not shared.
 */
export type Sample = {
  at: number;
  day: string;
  signs: Record<Sign, number | null>;
  overall: number | null;
  findings: ReadonlyMap<string, Finding>;
  untold: ReadonlySet<string>;
};

export const turns = [
  "found",
  "changed",
  "shared",
  "waived",
  "reopened",
  "returned",
  "settled",
] as const;
/** What became of a finding: set aside and taken up again by somebody, back by itself, or weighing otherwise than before. */
export type Turn = (typeof turns)[number];
export type Happened = { turn: Turn; finding: Finding };

/** What happened between two moments looked at, after the day `since` and until the day `until`. */
export type Stretch = {
  since: string;
  until: string;
  at: number;
  /** whose doing it was, where it was one person's: their name, and their account */
  by: string | null;
  account: string | null;
  moved: { sign: Sign; from: number | null; to: number | null }[];
  happened: Happened[];
};

/**
 * Every moment worth a look: after each run of changes by one person on one day, a day before it, once a week in between, and now.
 * Touches come oldest first.
 */
export function momentsOf(touches: readonly Touch[], first: number, now: number): Moment[] {
  const runs: Touch[] = [];
  for (const touch of touches) {
    if (touch.at <= first || touch.at >= now) continue;
    const last = runs.at(-1);
    if (last && last.by === touch.by && last.day === touch.day) last.at = touch.at;
    else runs.push({ ...touch });
  }
  const nobodys = (at: number): Moment => ({ at, by: null, name: null });
  const all: Moment[] = [nobodys(first)];
  const last = () => all.at(-1)?.at ?? first;
  for (const run of [...runs, nobodys(now)]) {
    while (run.at - last() > week) all.push(nobodys(last() + week));
    // The day before is looked at too, so that what came with time is not laid at somebody's door.
    if (run.at - day > last()) all.push(nobodys(run.at - day));
    if (run.at > last()) all.push(run);
  }
  return all;
}

const day = 86_400_000;
const week = 7 * day;

/**
 * Looks at some moments evenly spread, then halves each stretch whose ends differ until it is one moment long, `most` looks in all.
 * Gives what was seen, oldest first. Where the looks do not suffice, a stretch stays as long as it is. One moment more at the end
 * leaves the looks at earlier ones where they were, so that they can be kept.
 */
export function lookAt(
  moments: readonly Moment[],
  most: number,
  look: (moment: Moment, index: number) => Sample,
): { moment: Moment; sample: Sample; alone: boolean }[] {
  const seen = new Map<number, Sample>();
  const see = (index: number) => {
    const known = seen.get(index);
    if (known) return known;
    const sample = look(moments[index] as Moment, index);
    seen.set(index, sample);
    return sample;
  };
  const last = moments.length - 1;
  let apart = 1;
  while (last / apart > most / 3) apart *= 2;
  const ends = moments.flatMap((_, index) =>
    index === 0 || index === last || index % apart === 0 ? [index] : [],
  );
  for (const index of ends) see(index);
  // The latest first: it is what people look for.
  const open = ends.slice(1).map((to, i) => [ends[i] ?? 0, to] as const);
  while (open.length > 0 && seen.size < most) {
    const [from, to] = open.pop() as readonly [number, number];
    if (to - from < 2 || keyOf(see(from)) === keyOf(see(to))) continue;
    const middle = Math.floor((from + to) / 2);
    see(middle);
    open.push([from, middle], [middle, to]);
  }
  return [...seen.keys()]
    .sort((a, b) => a - b)
    .map((index, place, order) => ({
      moment: moments[index] as Moment,
      sample: seen.get(index) as Sample,
      alone: place === 0 || index - (order[place - 1] ?? 0) === 1,
    }));
}

/** What tells two looks apart. */
function keyOf({ signs: scores, findings }: Sample): string {
  const stands = [...findings.values()].map(({ id, state, shared, weight }) =>
    [id, state, shared, weight].join(" "),
  );
  return [...signs.map((sign) => whole(scores[sign])), ...stands.sort()].join("\n");
}

/** What happened from each look to the next, oldest first; stretches in which nothing did are left out. */
export function stretchesOf(looks: ReturnType<typeof lookAt>): Stretch[] {
  return looks.slice(1).flatMap(({ sample, moment, alone }, index): Stretch[] => {
    const before = looks[index]?.sample ?? sample;
    const happened = turnsBetween(before, sample);
    const moved = signs.flatMap((sign) => {
      const [from, to] = [before.signs[sign], sample.signs[sign]];
      return whole(from) === whole(to) ? [] : [{ sign, from, to }];
    });
    if (happened.length === 0 && moved.length === 0) return [];
    const [last, until] = [before.day, sample.day];
    // Somebody's own changes are of their day: the look before them was at most a day earlier.
    const since = last === until || (alone && moment.by !== null) ? until : addDays(last, 1);
    const { by: account, name: by } = alone ? moment : { by: null, name: null };
    return [{ since, until, at: sample.at, by, account, moved, happened }];
  });
}

const whole = (score: number | null) => (score === null ? null : Math.round(score * 100));

/** What became of findings from one look to another: settled ones first. One that is still there and no longer told is not settled. */
export function turnsBetween(before: Looked, after: Looked): Happened[] {
  const settled = [...before.findings.values()]
    .filter(({ id }) => !after.findings.has(id) && !after.untold.has(id))
    .map((finding): Happened => ({ turn: "settled", finding }));
  const others = [...after.findings.values()].flatMap((finding): Happened[] => {
    const then = before.findings.get(finding.id);
    if (!then) return [{ turn: "found", finding }];
    const told: Happened[] = [];
    if (then.weight !== finding.weight || then.severity !== finding.severity)
      told.push({ turn: "changed", finding });
    if (!then.shared && finding.shared) told.push({ turn: "shared", finding });
    if (then.state !== "waived" && finding.state === "waived")
      told.push({ turn: "waived", finding });
    if (then.state === "waived" && finding.state !== "waived")
      told.push({ turn: finding.state === "returned" ? "returned" : "reopened", finding });
    return told;
  });
  return [...settled, ...others];
}

type Looked = Pick<Sample, "findings" | "untold">;

/** Turns of a finding that are nobody's word: they are told among the changes, where what somebody said has a line of its own. */
const silent = ["found", "returned", "settled"] as const;

/** One turn that several findings took in the same stretch. */
export type ToldTurn = Pick<Stretch, "since" | "until" | "at" | "by" | "account"> & {
  turn: (typeof silent)[number];
  findings: Finding[];
};

/**
 * What is told of findings among the changes, oldest first. `said` are the days on which somebody showed a finding, by its id or
 * its rule: whoever comes to see it then reads that line, and no other.
 */
export function toldAmongChanges(
  stretches: readonly Stretch[],
  said: readonly { finding: string; day: string }[],
): ToldTurn[] {
  return stretches.flatMap(({ happened, moved: _, ...stretch }) => {
    const { since, until } = stretch;
    const shown = new Set(
      said.filter(({ day }) => day >= since && day <= until).map(({ finding }) => finding),
    );
    const isSaid = ({ id, rule, shared }: Finding) => shared && (shown.has(id) || shown.has(rule));
    return silent.flatMap((turn): ToldTurn[] => {
      const findings = happened
        .filter((one) => one.turn === turn && !(turn === "found" && isSaid(one.finding)))
        .map(({ finding }) => finding);
      return findings.length > 0 ? [{ ...stretch, turn, findings }] : [];
    });
  });
}

/** The life of each finding, oldest turn first, by its id. */
export function livesOf(stretches: readonly Stretch[]): Map<string, LifeLine[]> {
  const lives = new Map<string, LifeLine[]>();
  for (const { since, until, by, happened } of stretches)
    for (const { turn, finding } of happened)
      lives.set(finding.id, [...(lives.get(finding.id) ?? []), { turn, since, until, by }]);
  return lives;
}
export type LifeLine = { turn: Turn; since: string; until: string; by: string | null };

/** How many times an engagement is looked at: what a check reads, times how often, stays bounded. */
export function mostLooks(items: number): number {
  return Math.min(90, Math.max(12, Math.floor(60_000 / Math.max(1, items))));
}
