// Builds when a source is newer than the last build; otherwise the build that stands is served.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./install.mjs";

const sources = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "package.json",
  "package-lock.json",
  "next.config.mjs",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Makes the production build unless it is up to date. */
export function build() {
  const made = existsSync(".next/BUILD_ID") ? statSync(".next/BUILD_ID").mtimeMs : 0;
  if (sources.every((source) => newest(source) <= made)) return;
  run("npm", ["run", "--silent", "build"], { NEXT_TELEMETRY_DISABLED: "1" });
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
