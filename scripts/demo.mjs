// `npm run demo`: from a bare clone to the demo practice, served. `-- --fresh` begins it anew.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install, run } from "./install.mjs";

const port = process.env.PORT ?? "3000";
// Apart from ./data, so that a demo never stands where a practice's own data belong.
const data = process.env.DATA_DIR ?? join(process.cwd(), "data", "demo");
const env = { DATA_DIR: data, PORT: port };

install();
build();
if (process.argv.includes("--fresh")) rmSync(data, { recursive: true, force: true });
run("npm", ["run", "--silent", "azimut", "--", "demo"], env);

const server = spawn("npm", ["run", "--silent", "start"], {
  stdio: "inherit",
  env: { ...process.env, ...env },
  shell: process.platform === "win32",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

await answering(`http://localhost:${port}/api/health`);
run("npm", ["run", "--silent", "azimut", "--", "sign-ins"], env);

async function answering(url) {
  while (server.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
