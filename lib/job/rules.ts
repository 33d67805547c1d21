/** A task of the day: from which hour on it runs where the business is, on which weekday (0 is Sunday), and what it does. */
export type Daily = {
  name: string;
  from: string;
  weekday?: number;
  run: (when: { moment: number; today: string }) => unknown;
};

/** Times that a task is begun again on its day where it fails. */
export const mostTries = 3;

/** Whether a task belongs to this day and hour ("HH:MM" on the clock). */
export function isDue({ from, weekday }: Daily, today: string, clock: string): boolean {
  if (weekday !== undefined && new Date(`${today}T12:00:00Z`).getUTCDay() !== weekday) return false;
  return clock >= from;
}
