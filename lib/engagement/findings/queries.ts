import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { forAudience } from "@/lib/coherence/audience";
import { checkReading, type Report } from "@/lib/coherence/check";
import type { Finding } from "@/lib/coherence/finding";
import { hindranceEvidence } from "@/lib/diagnostic/hindrance/queries";
import { versionOf } from "@/lib/history/version";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { loadEngagement, type Sight } from "../queries";
import { type Reading, read } from "../reading/rules";
import type { PrivateEvidence } from "../schema";

/** What a page of an engagement stands on: what this viewer may see of it, read once, and checked for their eyes. */
export type Checked = { sight: Sight; reading: Reading; report: Report };

/**
 * An engagement with its findings as this viewer may see them: consultants all of them, the client's people those that
 * were shared, suppliers none. Refuses `not_found`.
 */
export function loadChecked(viewer: Viewer, engagementId: string): Checked {
  const sight = loadEngagement(viewer, engagementId);
  const whole = seesWhole(sight.standing.role);
  const consults = can(sight.standing.role, "consult");
  const settings = coherenceSettings();
  if (!whole) {
    const reading = read(sight.engagement, today());
    return { sight, reading, report: nothing(checkReading(reading, settings)) };
  }
  const known = remembered(engagementId, consults, JSON.stringify(settings), () => {
    const reading = read(sight.engagement, today());
    const report = consults
      ? checkReading(reading, settings, hiddenEvidence(engagementId))
      : forAudience(checkReading(reading, settings), "client");
    return { reading, report };
  });
  return { sight, ...known };
}

/** A finding that this viewer may see and that stands by itself, or undefined. */
export function findFinding(
  viewer: Viewer,
  engagementId: string,
  findingId: string,
): Finding | undefined {
  return loadChecked(viewer, engagementId).report.findings.find(
    ({ id, foldedUnder }) => id === findingId && foldedUnder === null,
  );
}

/** A supplier's own steps say nothing about the strategy: neither findings nor a rose are made of them. */
function nothing(report: Report): Report {
  return forAudience({ ...report, findings: [], tallies: [] }, "client");
}

type Known = { version: number; day: string; under: string; reading: Reading; report: Report };
const holder = globalThis as { azimutChecked?: Map<string, Known> };
const mostRemembered = 60;

// The check is pure: until the engagement, the day or the practice's settings change, the same eyes see the same.
function remembered(
  engagementId: string,
  consults: boolean,
  under: string,
  make: () => { reading: Reading; report: Report },
): { reading: Reading; report: Report } {
  holder.azimutChecked ??= new Map();
  const memory = holder.azimutChecked;
  const key = `${engagementId} ${consults ? "consultants" : "client"}`;
  const version = versionOf(engagementId);
  const day = today();
  const known = memory.get(key);
  if (known?.version === version && known.day === day && known.under === under) return known;
  const made = { version, day, under, ...make() };
  memory.delete(key);
  memory.set(key, made);
  if (memory.size > mostRemembered) memory.delete(memory.keys().next().value as string);
  return made;
}

/** What the consultants alone may know: the hindrance answers, and whether a talk or a step answers them. */
function hiddenEvidence(engagementId: string): PrivateEvidence {
  return { hindrances: hindranceEvidence(engagementId) };
}
