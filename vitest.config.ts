import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// Outside Next, "server-only" refuses to load; here it means nothing.
export default defineConfig({
  resolve: { alias: { "@": root, "server-only": `${root}/lib/testing/empty.ts` } },
  test: {
    // A fresh process per file spends more than half its time evaluating the same modules.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    setupFiles: ["lib/testing/seed.ts"],
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    env: { TZ: "Europe/Paris", DATABASE_PATH: ":memory:", LOG_LEVEL: "silent" },
  },
});
