/** What is compared: a day at its end, a version by its number, or what stands now. */
export type Point = { is: "now" } | { is: "day"; day: string } | { is: "version"; number: string };

/** A point as an address writes it: `now`, `2026-03-12`, `v2`. */
export function pointText(point: Point): string {
  return point.is === "now" ? "now" : point.is === "day" ? point.day : `v${point.number}`;
}

/** The point that an untrusted text names, or null. */
export function pointOf(said: unknown): Point | null {
  if (said === "now") return { is: "now" };
  if (typeof said !== "string") return null;
  const version = /^v(\d{1,4})$/.exec(said)?.[1];
  if (version) return { is: "version", number: version };
  return isDay(said) ? { is: "day", day: said } : null;
}

function isDay(said: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said)) return false;
  const at = Date.parse(`${said}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === said;
}
