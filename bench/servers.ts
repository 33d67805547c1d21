import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type Running = {
  url: string;
  pid: number;
  cpu: () => number;
  rss: () => number;
  stop: () => Promise<void>;
};

/** What `npm start` runs, so that what is measured has its memory limits too. */
export function production(): string {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  return String(scripts.start).split("&& ").at(-1) ?? "";
}

/** Starts a process that answers HTTP on a port, and waits until it does. */
export async function start(
  command: string,
  port: number,
  { env = {}, well = "/" }: { env?: Record<string, string>; well?: string } = {},
): Promise<Running> {
  // "exec": the process that is watched is the server, not a shell before it.
  const child = spawn("sh", ["-c", `exec env ${command}`], {
    env: { ...process.env, PORT: String(port), NODE_ENV: "production", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // What fails half-way leaves no server behind to hold the port of the next run.
  process.once("exit", () => child.kill());
  const url = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} left with ${child.exitCode}`);
    const answer = await fetch(url + well).catch(() => null);
    if (answer && answer.status < 500) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const pid = child.pid as number;
  return { url, pid, cpu: () => cpuOf(pid), rss: () => rssOf(pid), stop: () => stop(child) };
}

/** CPU time that a process has used, in milliseconds (Linux counts it in hundredths of a second). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process, in megabytes. */
function rssOf(pid: number): number {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}

export type Load = { perSecond: number; p50: number; p95: number; cpu: number; bytes: number };

/** Sends `count` requests, `inFlight` at a time; milliseconds, server CPU a request, bytes a request. */
export async function load(
  server: Running,
  paths: string[],
  { count, inFlight, cookie = "" }: { count: number; inFlight: number; cookie?: string },
): Promise<Load> {
  const headers = cookie ? { cookie } : undefined;
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const cpu = server.cpu();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < count) {
        next += 1;
        const from = performance.now();
        for (const path of paths) {
          const answer = await fetch(server.url + path, { headers });
          if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
          bytes += (await answer.arrayBuffer()).byteLength;
        }
        times.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: count / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    cpu: (server.cpu() - cpu) / count,
    bytes: bytes / count,
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
