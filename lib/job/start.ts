import { startPost } from "@/lib/notify/post/post";
import { startDays } from "./days";

const key = Symbol.for("azimut.jobs");
const holder = globalThis as unknown as Record<symbol, (() => Promise<void>) | undefined>;

/** Starts what works by itself in this process, once; answers how to stop it. */
export function startJobs(): () => Promise<void> {
  holder[key] ??= begin();
  return holder[key];
}

function begin(): () => Promise<void> {
  const stops = [startPost(), startDays()];
  return async () => {
    holder[key] = undefined;
    await Promise.allSettled(stops.map((stop) => stop()));
  };
}
