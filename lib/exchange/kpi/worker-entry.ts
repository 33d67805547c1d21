import { parentPort, workerData } from "node:worker_threads";
import { type ReadOptions, read } from "./read";
import { unread } from "./reading";

type Task = { bytes: Uint8Array; options: ReadOptions };

const { bytes, options } = workerData as Task;
try {
  parentPort?.postMessage(read(bytes, options));
} catch {
  // `read` is not to throw; should it, one file is refused and the server goes on.
  parentPort?.postMessage(unread("unreadable", "failed"));
}
