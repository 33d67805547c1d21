import { join } from "node:path";

/** Where a worker's own server listens and keeps its data; this worker's, unless another is asked for. */
export function place(hand = Number(process.env.TEST_PARALLEL_INDEX ?? 0)) {
  return {
    port: Number(process.env.E2E_PORT ?? 3217) + 10 * hand,
    folder: join(process.env.E2E_DATA_DIR ?? "", `data-${hand}`),
  };
}

/** The demo as every file of stories finds it, and the sessions of its people. */
export const demo = () => join(process.env.E2E_DATA_DIR ?? "", "demo");
export const sessions = () => join(process.env.E2E_DATA_DIR ?? "", "sessions.json");
