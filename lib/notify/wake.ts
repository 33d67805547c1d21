import { randomInt } from "node:crypto";

// Only plain data crosses the line between a verb's bundle and the job's: see lib/live/hub.ts.
const key = Symbol.for("azimut.post");
const holder = globalThis as unknown as Record<symbol, (() => void) | undefined>;

/** Who is told that a letter waits; nobody where no job runs (command line, tests). */
export function onLetter(wake: (() => void) | undefined): void {
  holder[key] = wake;
}

/**
 * Says that a letter waits, a moment later: writing one keeps the server busy, and the time of an answer must not tell whether
 * there was one to write. Never throws: the job looks by itself too.
 */
export function tellLetter(): void {
  setTimeout(
    () => {
      try {
        holder[key]?.();
      } catch {
        // It looks again within the minute.
      }
    },
    randomInt(200, 800),
  ).unref();
}
