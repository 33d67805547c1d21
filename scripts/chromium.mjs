// The browser of the tests is the system's: Playwright's own download cannot be had everywhere.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of a Chromium on this machine, or undefined. `CHROMIUM` names another. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return places.find((place) => existsSync(place));
}

/** Finds Chromium, installing Debian's package where it may; says the exact command where it may not. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0) {
    console.log("Installing Debian's chromium for the browser tests…");
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
    });
    const now = findChromium();
    if (now) return now;
  }
  console.error(
    "No Chromium was found. Run « sudo apt-get install -y chromium », or set CHROMIUM to a browser's path, then npm test again.",
  );
  process.exit(1);
}
