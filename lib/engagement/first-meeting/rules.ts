import type { Reading } from "../reading/rules";

/** The six things of the first meeting (method.md, section 1), with how many make it and the minutes they take. */
export const meeting = [
  { key: "presences", asked: 5, minutes: 20 },
  { key: "tools", asked: 3, minutes: 8 },
  { key: "persona", asked: 1, minutes: 12 },
  { key: "objective", asked: 1, minutes: 12 },
  { key: "maturity", asked: 16, minutes: 10 },
  { key: "course", asked: 1, minutes: 3 },
] as const;
export type MeetingKey = (typeof meeting)[number]["key"];

export type MeetingStep = {
  key: MeetingKey;
  done: number;
  asked: number;
  minutes: number;
  /** the course is written by the objective: before it there is nothing to see */
  waits: boolean;
};

/** How far the first meeting is. `answered`: the maturity questions that somebody answered in the round under way or before. */
export function firstMeeting(reading: Reading, answered: number): MeetingStep[] {
  const titled = reading.all("objective").filter(({ data }) => data.title.trim() !== "").length;
  const counts: Record<MeetingKey, number> = {
    presences: reading.all("presence").length,
    tools: reading.all("tool").length,
    persona: reading.all("persona").length,
    objective: titled,
    maturity: answered,
    course: reading.events("read").filter(({ item }) => item === null).length,
  };
  return meeting.map(({ key, asked, minutes }) => ({
    key,
    asked,
    minutes,
    done: Math.min(asked, counts[key]),
    waits: key === "course" && titled === 0,
  }));
}

/** The guide is there during the first month, until all six are done. */
export function isFirstMeeting(
  steps: readonly MeetingStep[],
  openedOn: string,
  today: string,
): boolean {
  const month = 30 * 86_400_000;
  const young = Date.parse(today) - Date.parse(openedOn) <= month;
  return young && steps.some(({ done, asked }) => done < asked);
}
