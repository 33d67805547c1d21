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
import { read } from "../../reading/rules";
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
  const { sight, report } = loadChecked(viewer, engagementId);
  if (!seesWhole(sight.standing.role)) throw new Refused("not_found");
  const consults = can(sight.standing.role, "consult");
  const settings = coherenceSettings();
  const under = JSON.stringify([versionOf(engagementId), report.today, settings]);
  return remembered(`${engagementId} ${consults}`, under, () => {
    const past = lookBack(viewer, engagementId);
    const touches = past.changes
      .filter(({ field }) => field !== "hindrance")
      .map(({ at, by, name }) => ({ at, by, name, day: calendarDay(at) }));
    const opened = Date.parse(`${past.engagement.openedOn}T12:00:00Z`);
    const first = Math.max(opened, past.changes[0]?.at ?? opened);
    const moments = momentsOf(touches, Math.min(first, now()), now());
    const looks = lookAt(moments, mostLooks(past.engagement.items.length), ({ at }, index) => {
      // The last one is what every page shows.
      if (index === moments.length - 1) return sampleOf(at, report);
      const reading = read(past.at(at), calendarDay(at));
      const then = consults
        ? checkReading(reading, settings, { hindrances: hindranceEvidence(engagementId, at) })
        : forAudience(checkReading(reading, settings), "client");
      return sampleOf(at, then);
    });
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
 * What became, since the end of a day, of the findings that everybody around a table may see, whoever looks. `report` is as they
 * see it now. Suppliers and what is not there: `not_found`.
 */
export function findingsSince(
  viewer: Viewer,
  engagementId: string,
  day: string,
  report: Report,
): Happened[] {
  const moment = endOfDay(day);
  const reading = read(lookBack(viewer, engagementId).at(moment), day);
  const then = forAudience(checkReading(reading, coherenceSettings()), "client");
  return turnsBetween(lookedAt(then), lookedAt(report));
}

function sampleOf(at: number, report: Report): Sample {
  return {
    at,
    day: calendarDay(at),
    signs: Object.fromEntries(
      signs.map((sign) => [sign, report.signs[sign].score]),
    ) as Sample["signs"],
    overall: report.overall,
    ...lookedAt(report),
  };
}

function lookedAt({ findings }: Report): Pick<Sample, "findings" | "folded"> {
  const stands = Map.groupBy(findings, ({ foldedUnder }) => foldedUnder === null);
  return {
    findings: new Map(stands.get(true)?.map((one) => [one.id, one])),
    folded: new Set(stands.get(false)?.map(({ id }) => id)),
  };
}

type Known = { under: string; course: RoseCourse };
const holder = globalThis as { azimutRoses?: Map<string, Known> };
const mostRemembered = 30;

// Pure over what is remembered: until the engagement, the day or the settings change, the same eyes see the same.
function remembered(key: string, under: string, make: () => RoseCourse): RoseCourse {
  holder.azimutRoses ??= new Map();
  const memory = holder.azimutRoses;
  const known = memory.get(key);
  if (known?.under === under) return known.course;
  const course = make();
  memory.delete(key);
  memory.set(key, { under, course });
  if (memory.size > mostRemembered) memory.delete(memory.keys().next().value as string);
  return course;
}
