import "server-only";
import { seesWhole, type Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { engagementAt, firstDay } from "@/lib/engagement/rewind/queries";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { endOfDay } from "@/lib/format/durations";
import { changedOf, strategyState } from "../changes/rules";
import { frozenVersion, strategyNow } from "../version/queries";
import { approvedVersion, type Version, versionsOf } from "../version/rules";
import type { Point } from "./rules";

/**
 * What differs in the strategy between two points, the days and versions that can be asked for, and both points as they were
 * understood: by default the last approved version, else the first day, against now. Suppliers and what is not there: `not_found`.
 */
export function compareStrategy(
  viewer: Viewer,
  engagementId: string,
  asked: { from: Point | null; to: Point | null },
) {
  const { standing, engagement } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const reading = read(engagement, today());
  const versions = versionsOf(reading).filter(
    (version) => frozenVersion(viewer, engagementId, version) !== null,
  );
  const first = firstDay(viewer, engagementId);
  const approved = approvedVersion(reading);
  const usual: Point = versions.some(({ number }) => number === approved?.number)
    ? { is: "version", number: approved?.number ?? "" }
    : { is: "day", day: first };
  const from = within(asked.from ?? usual, first, reading.today);
  const to = within(asked.to ?? { is: "now" }, first, reading.today);
  const state = (point: Point) => stateOf(viewer, engagementId, point, versions);

  return {
    name: engagement.name,
    from,
    to,
    first,
    today: reading.today,
    versions: versions.map(({ number, name, at }) => ({ number, name, at })),
    changes: changedOf(state(from), state(to)),
  };
}
export type Comparison = ReturnType<typeof compareStrategy>;

function stateOf(
  viewer: Viewer,
  engagementId: string,
  point: Point,
  versions: readonly Version[],
): Engagement {
  if (point.is === "now") return strategyNow(viewer, engagementId);
  if (point.is === "day")
    return strategyState(engagementAt(viewer, engagementId, endOfDay(point.day)));
  const version = versions.find(({ number }) => number === point.number);
  const frozen = version && frozenVersion(viewer, engagementId, version);
  if (!frozen) throw new Refused("not_found");
  return strategyState(frozen.engagement);
}

/** A day before there was anything, or one to come, is the nearest that can be looked at. */
function within(point: Point, first: string, last: string): Point {
  if (point.is !== "day") return point;
  return { is: "day", day: point.day < first ? first : point.day > last ? last : point.day };
}
