import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { now } from "@/lib/clock";
import { forAudience } from "@/lib/coherence/audience";
import { checkReading, type Report } from "@/lib/coherence/check";
import { signs } from "@/lib/coherence/finding";
import { hindranceEvidence } from "@/lib/diagnostic/hindrance/queries";
import { Refused } from "@/lib/errors";
import { calendarDay, endOfDay } from "@/lib/format/durations";
import { versionOf } from "@/lib/history/version";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { type Reading, read } from "../../reading/rules";
import { lookBack } from "../../rewind/queries";
import { loadChecked } from "../queries";
import {
  type Happened,
  lookAt,
  momentsOf,
  mostLooks,
  type Sample,
  type Stretch,
  stretchesOf,
  type ToldTurn,
  toldAmongChanges,
  turnsBetween,
} from "./rules";

/** The rose at a moment, 0 to 1, null without data. */
export type RosePoint = Pick<Sample, "at" | "signs" | "overall">;
export type RoseCourse = {
  points: RosePoint[];
  /** oldest first; only those in which something happened */
  stretches: Stretch[];
  /** findings that stand by themselves now, with what became of them so far */
  open: Sample["findings"];
};

/**
 * The rose from the first day on, as these eyes could see it on each day, and what moved it: every past moment is made again from
 * what was remembered and checked under the settings of today. Suppliers and what is not there: `not_found`.
 */
export function roseCourse(viewer: Viewer, engagementId: string): RoseCourse {
  return remembered(courses(), viewer, engagementId, "", () => {
    const looks = looksAt(viewer, engagementId);
    return {
      points: looks.map(({ sample: { at, signs: scores, overall } }) => ({
        at,
        signs: scores,
        overall,
      })),
      stretches: stretchesOf(looks),
      open: looks.at(-1)?.sample.findings ?? new Map(),
    };
  });
}

/**
 * What became of findings after one moment and until another (from the first, until now where there is none), as far as no change
 * tells it: read from the rose's course. Suppliers and what is not there: `not_found`.
 */
export function turnsBetweenMoments(
  viewer: Viewer,
  engagementId: string,
  { from, to }: { from: number | null; to: number | null },
): ToldTurn[] {
  const { stretches } = roseCourse(viewer, engagementId);
  const { reading } = loadChecked(viewer, engagementId);
  const said = reading.events("share-finding").map(({ at, data }) => ({
    finding: `${data.finding ?? data.rule ?? ""}`,
    day: calendarDay(at),
  }));
  const within = stretches.filter(({ at }) => at > (from ?? 0) && at <= (to ?? now()));
  return toldAmongChanges(within, said);
}

/** Looks at an engagement, as often as it takes to tell whose doing was what, and as is bearable. */
function looksAt(viewer: Viewer, engagementId: string): ReturnType<typeof lookAt> {
  const { sight, reading, report } = loadChecked(viewer, engagementId);
  const consults = can(sight.standing.role, "consult");
  const settings = coherenceSettings();
  const past = lookBack(viewer, engagementId);
  const touches = past.changes
    .filter(({ field }) => field !== "hindrance")
    .map(({ at, by, name }) => ({ at, by, name, day: calendarDay(at) }));
  const opened = Date.parse(`${past.engagement.openedOn}T12:00:00Z`);
  const first = Math.max(opened, past.changes[0]?.at ?? opened);
  const moments = momentsOf(touches, Math.min(first, now()), now());
  const keep = keptSamples(`${engagementId} ${consults}`);
  const looks = lookAt(moments, mostLooks(past.engagement.items.length), ({ at }, index) => {
    // The last one is what every page shows.
    if (index === moments.length - 1)
      return sampleOf(at, report, consults ? report : checkReading(reading, settings));
    const hindrances = consults ? hindranceEvidence(engagementId, at) : [];
    const mark = JSON.stringify([past.markOf(at), settings, hindrances]);
    return keep.sample(at, mark, () => {
      const whole = checkReading(read(past.at(at), calendarDay(at)), settings, { hindrances });
      return sampleOf(at, consults ? whole : forAudience(whole, "client"), whole);
    });
  });
  keep.done();
  return looks;
}

type Kept = Map<number, { mark: string; sample: Sample }>;

/** Looks of the time before, by their moment: a look is made again only where what it rests on is another. */
function keptSamples(key: string) {
  holder.azimutLooks ??= new Map();
  const memory = holder.azimutLooks;
  const known = memory.get(key) ?? new Map();
  const now: Kept = new Map();
  return {
    sample(at: number, mark: string, make: () => Sample): Sample {
      const kept = known.get(at);
      const sample = kept?.mark === mark ? kept.sample : make();
      now.set(at, { mark, sample });
      return sample;
    },
    done() {
      memory.delete(key);
      memory.set(key, now);
      if (memory.size > mostKept) memory.delete(memory.keys().next().value as string);
    },
  };
}

/**
 * What became, since the end of a day, of the findings that everybody around a table may see, whoever looks: until now, or until the
 * state that was frozen as `until`. Suppliers and what is not there: `not_found`.
 */
export function findingsSince(
  viewer: Viewer,
  engagementId: string,
  day: string,
  until: { frozen: string; reading: Reading } | null = null,
): Happened[] {
  const key = `${day} ${until?.frozen ?? ""}`;
  return remembered(reviews(), viewer, engagementId, key, () => {
    const moment = endOfDay(day);
    const then = read(lookBack(viewer, engagementId).at(moment), day);
    return turnsBetween(
      aroundTheTable(then),
      aroundTheTable(until?.reading ?? loadChecked(viewer, engagementId).reading),
    );
  });
}

function aroundTheTable(reading: Reading): Pick<Sample, "findings" | "untold"> {
  const whole = checkReading(reading, coherenceSettings());
  return lookedAt(forAudience(whole, "client"), whole);
}

function sampleOf(at: number, report: Report, whole: Report): Sample {
  return {
    at,
    day: calendarDay(at),
    signs: Object.fromEntries(
      signs.map((sign) => [sign, report.signs[sign].score]),
    ) as Sample["signs"],
    overall: report.overall,
    ...lookedAt(report, whole),
  };
}

/** What a report tells of findings, and which others there are; `whole` is the same with nothing left out. */
function lookedAt({ findings }: Report, whole: Report): Pick<Sample, "findings" | "untold"> {
  const told = new Map(
    findings.filter(({ foldedUnder }) => foldedUnder === null).map((one) => [one.id, one]),
  );
  const others = whole.findings.filter(({ id }) => !told.has(id));
  return { findings: told, untold: new Set(others.map(({ id }) => id)) };
}

type Memory<T> = Map<string, { under: string; made: T }>;
const holder = globalThis as {
  azimutRoses?: Memory<RoseCourse>;
  azimutLooks?: Map<string, Kept>;
  azimutSince?: Memory<Happened[]>;
};
const courses = () => (holder.azimutRoses ??= new Map());
const reviews = () => (holder.azimutSince ??= new Map());
const mostRemembered = 30;
const mostKept = 4;

// Pure over what is remembered: until the engagement, the day or the settings change, the same eyes see the same.
function remembered<T>(
  memory: Memory<T>,
  viewer: Viewer,
  engagementId: string,
  what: string,
  make: () => T,
): T {
  const { sight, report } = loadChecked(viewer, engagementId);
  if (!seesWhole(sight.standing.role)) throw new Refused("not_found");
  const key = `${engagementId} ${can(sight.standing.role, "consult")} ${what}`;
  const under = JSON.stringify([versionOf(engagementId), report.today, coherenceSettings()]);
  const known = memory.get(key);
  if (known?.under === under) return known.made;
  const made = make();
  memory.delete(key);
  memory.set(key, { under, made });
  if (memory.size > mostRemembered) memory.delete(memory.keys().next().value as string);
  return made;
}
