// `npm test`: everything that must hold, on one build, ending with one line over all its parts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { install } from "./install.mjs";

install();
const chromium = ensureChromium();
const reports = mkdtempSync(join(tmpdir(), "azimut-tests-"));
const unit = join(reports, "unit.json");
const browser = join(reports, "browser.json");
let passed = 0;
let failed = 0;

check("format and lint", "npm exec -- biome ci .");
check("types", "npm exec -- next typegen && npm exec -- tsc --noEmit");
check("direction of imports", "npm run --silent directions");
count(
  "unit and integration",
  `npm exec -- vitest run --reporter=default --reporter=json --outputFile.json=${unit}`,
  () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unit, "utf8"));
    return [numPassedTests, numFailedTests];
  },
);
const built = check("build", "npm run --silent build");
if (built)
  count("browser and accessibility", "npm exec -- playwright test --reporter=list,json", () => {
    const { stats } = JSON.parse(readFileSync(browser, "utf8"));
    return [stats.expected, stats.unexpected + stats.flaky + stats.skipped];
  });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function check(name, command) {
  const ok = shell(name, command);
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

/** A runner whose own count is added; one that failed to count, or failed without a failed test, counts as a failure. */
function count(name, command, read) {
  const ok = shell(name, command);
  const file = name.startsWith("unit") ? unit : browser;
  const [good, bad] = existsSync(file) ? read() : [0, 0];
  passed += good;
  failed += bad;
  if ((!ok && bad === 0) || good + bad === 0) failed += 1;
}

function shell(name, command) {
  console.log(`\n— ${name} —`);
  const { status } = spawnSync(command, {
    stdio: "inherit",
    shell: true,
    env: {
      ...process.env,
      CHROMIUM: chromium,
      NEXT_TELEMETRY_DISABLED: "1",
      PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
    },
  });
  return status === 0;
}
