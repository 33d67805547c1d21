import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { ReadOptions } from "./read";
import { unread } from "./reading";

type Task = { bytes: Uint8Array; options: ReadOptions };

// Whoever reads a page or writes a field goes before the file. Linux counts priority by thread; elsewhere it is the whole
// process's, and is left alone.
if (process.platform === "linux") setPriority(10);
// csv-parse makes an error of each line that is longer or shorter than the first, and its stack is the dearest part.
Error.stackTraceLimit = 0;

const { bytes, options } = workerData as Task;
try {
  const { read } = await import("./read");
  parentPort?.postMessage(read(bytes, options));
} catch {
  // `read` is not to throw; should it, one file is refused and the server goes on.
  parentPort?.postMessage(unread("unreadable", "failed"));
}
