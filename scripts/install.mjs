// Installs what the lock file names, once: skipped while neither it nor the machine's kind has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.azimut-installed";

/** Installs the packages unless they stand already; ends the process with a sentence when it cannot. */
export function install() {
  const wanted = `${createHash("sha256").update(readFileSync("package-lock.json")).digest("hex")} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the packages of package-lock.json…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}

/** Runs a command with its output shown; ends the process with its exit code when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`« ${command} ${args.join(" ")} » failed${error ? `: ${error.message}` : "."}`);
  process.exit(status ?? 1);
}
