// Checks the direction of imports, and fails when nothing was read: a cruiser that sees no module is green for the wrong reason.
import { spawnSync } from "node:child_process";

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "app",
    "components",
    "db",
    "lib",
    "--output-type",
    "json",
  ],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
const fewest = 50;
let summary;
try {
  summary = JSON.parse(stdout).summary;
} catch {
  console.error(`Import directions could not be read.\n${stderr}`);
  process.exit(1);
}
for (const v of summary.violations) console.error(`${v.rule.name}: ${v.from} → ${v.to}`);
if (summary.totalCruised < fewest) {
  console.error(
    `Import directions: only ${summary.totalCruised} modules were read, at least ${fewest} expected.`,
  );
  process.exit(1);
}
console.log(`Import directions: ${summary.totalCruised} modules, ${summary.error} errors.`);
process.exit(summary.error > 0 ? 1 : 0);
