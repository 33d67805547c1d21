import type { Reading } from "@/lib/engagement/reading/rules";
import type { Event } from "@/lib/engagement/schema";
import type { Finding, Waiver } from "./finding";

/**
 * Tact and waivers, read from events. `share-finding` carries `data.finding` (one by one) or `data.rule` (by rule, from
 * then on); `means.shareFindings` "all" shares whatever is found. `waive` carries `data.finding`, `reason`, `returnsOn`
 * and `evidenceKey`: the finding is set aside until that day, or until its evidence changes;
 * with `data.takenBack` it is open again.
 */
export function tactOf(reading: Reading): (finding: Finding) => Finding {
  const all = reading.one("means")?.data.shareFindings === "all";
  const shared = new Set(
    reading.events("share-finding").flatMap(({ data }) => [text(data.finding), text(data.rule)]),
  );
  const waivers = new Map<string, Event>();
  for (const event of reading.events("waive")) {
    const finding = text(event.data.finding);
    if (event.data.takenBack === true) waivers.delete(finding);
    else waivers.set(finding, event);
  }

  return (finding) => {
    const isShared = all || shared.has(finding.id) || shared.has(finding.rule);
    const event = waivers.get(finding.id);
    const waiver = event ? waiverOf(event) : null;
    const aside = event !== undefined && stillStands(event, finding, reading.today);
    return {
      ...finding,
      shared: finding.audience === "all" && isShared,
      waiver,
      state: aside ? "waived" : waiver ? "returned" : isShared ? "shared" : "new",
    };
  };
}

function stillStands({ data }: Event, finding: Finding, today: string): boolean {
  const returnsOn = text(data.returnsOn);
  const key = text(data.evidenceKey);
  return (returnsOn === "" || today < returnsOn) && (key === "" || key === finding.evidenceKey);
}

function waiverOf({ by, at, data }: Event): Waiver {
  return {
    by,
    at,
    reason: text(data.reason),
    returnsOn: text(data.returnsOn) || null,
    audience: data.audience === "consultants" ? "consultants" : "all",
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
