import { parentPort, workerData } from "node:worker_threads";
import { type ReadOptions, read } from "./read";
import { unread } from "./reading";

type Task = { bytes: Uint8Array; options: ReadOptions };

// csv-parse makes an error of each line that is longer or shorter than the first, and its stack is the dearest part.
Error.stackTraceLimit = 0;

const { bytes, options } = workerData as Task;
try {
  parentPort?.postMessage(read(bytes, options));
} catch {
  // `read` is not to throw; should it, one file is refused and the server goes on.
  parentPort?.postMessage(unread("unreadable", "failed"));
}
