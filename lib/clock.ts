// The demo and the tests tell stories of the past through the same verbs as everybody; Next may load this file
// several times, so the moment they stand in is kept on globalThis.
const key = Symbol.for("azimut.clock");
const holder = globalThis as unknown as Record<symbol, number | undefined>;

/** Now, in epoch milliseconds. */
export function now(): number {
  return holder[key] ?? Date.now();
}

// Making a formatter takes longer than all that it then formats on a page.
const parisian = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The calendar day it is for the people of the practice, `YYYY-MM-DD`. */
export function today(): string {
  return parisian.format(now());
}

/** Runs `run` as if it were the given moment. Synchronous, like the verbs; for lib/demo and tests only. */
export function at<T>(moment: number, run: () => T): T {
  const before = holder[key];
  holder[key] = moment;
  try {
    return run();
  } finally {
    holder[key] = before;
  }
}
