import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { place } from "./e2e/place";

// Read again by every worker: the first one decides, the others inherit.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "azimut-e2e-"));
const workers = Number(process.env.E2E_WORKERS ?? 2);

// Stories in a real browser, on the production build. Each worker has a demo practice and a server of its own, so that
// stories told at the same time do not meet.
export default defineConfig({
  testDir: "e2e",
  workers,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  outputDir: join(process.env.E2E_DATA_DIR, "results"),
  use: {
    baseURL: `http://localhost:${place().port}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: Array.from({ length: workers }, (_, hand) => place(hand)).map(({ port, folder }) => ({
    command: "node e2e/serve.mjs",
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: String(port), DATA_DIR: folder, NODE_ENV: "production" },
  })),
});
