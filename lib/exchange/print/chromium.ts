import "server-only";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of the Chromium that prints, or null where this machine has none. `CHROMIUM` names another. */
export function findChromium(): string | null {
  const said = process.env.CHROMIUM;
  if (said) return existsSync(said) ? said : null;
  return places.find((place) => existsSync(place)) ?? null;
}
