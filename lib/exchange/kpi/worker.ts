import { limits } from "./limits";
import type { ReadOptions } from "./read";
import { type Reading, type Unread, unread } from "./reading";

/** Narrower limits, for tests and for small machines. */
export type WorkerLimits = { time?: number; heap?: number };

/**
 * `read` in a thread of its own, which is killed when it takes longer than ten seconds or more memory than allowed, so
 * that no file can stall or end the process. Answers as `read` does, and `too_slow`.
 */
export async function readInWorker(
  bytes: Uint8Array,
  options: ReadOptions,
  narrower: WorkerLimits = {},
): Promise<Reading | Unread> {
  if (bytes.length > limits.input) return unread("too_large", "input", { limit: 20 });
  const worker = start(bytes, options, narrower.heap ?? limits.heap);
  return new Promise((resolve) => {
    const finish = (answer: Reading | Unread) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const time = narrower.time ?? limits.time;
    const timer = setTimeout(
      () => finish(unread("too_slow", "time", { limit: time / 1000 })),
      time,
    );
    worker.once("message", finish);
    worker.once("error", (error: Error & { code?: string }) => {
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      finish(memory ? unread("too_large", "memory") : unread("unreadable", "failed"));
    });
    worker.once("exit", () => finish(unread("unreadable", "failed")));
  });
}

function start(bytes: Uint8Array, options: ReadOptions, heap: number) {
  // Asked for at run time and by a path from the project's root: the entry is a file of the project, under Next's
  // bundles as under the command line, and no bundler is to make anything of it.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const entry = [process.cwd(), "lib", "exchange", "kpi", "worker-entry.ts"].join("/");
  return new Worker(entry, {
    execArgv: ["--import", "tsx"],
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
  });
}
