// Loads the demo into DATA_DIR where it is empty, then serves it with the real front door.
import { spawn, spawnSync } from "node:child_process";

const { status } = spawnSync(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "demo"],
  { stdio: "inherit" },
);
if (status !== 0) process.exit(status ?? 1);
const server = spawn(process.execPath, ["server.mjs"], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
