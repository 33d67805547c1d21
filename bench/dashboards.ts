import type { BrowserContext } from "@playwright/test";
import { cookieOf } from "./browser";
import { type Row, round, row } from "./row";
import { measured } from "./seed";
import { load, type Running, start } from "./servers";

/** The dashboard of 12 indicators × 365 days among a million points, against a bare handler of the same data in the same run. */
export async function dashboards(
  server: Running,
  signedIn: BrowserContext,
  folder: string,
  port: number,
): Promise<Row[]> {
  const cookie = await cookieOf(signedIn);
  const bare = await start("node bench/bare.mjs", port, {
    env: { DATA_DIR: folder, ENGAGEMENT: measured },
  });
  const page = [`/engagements/${measured}/kpis`];
  const whole = [...page, `/api/engagements/${measured}/series?kpi=kpi-0&window=start`];
  await load(server, whole, { count: 60, inFlight: 4, cookie });
  await load(bare, ["/series"], { count: 60, inFlight: 4 });
  const theirs = await load(bare, ["/series"], { count: 800, inFlight: 10 });
  const ours = await load(server, whole, { count: 400, inFlight: 10, cookie });
  const table = await load(server, page, { count: 400, inFlight: 10, cookie });
  await bare.stop();
  const ratio = ours.cpu / theirs.cpu;
  return [
    row(
      "dashboard and its series, CPU a request, 1 million points",
      `${round(ours.cpu, 2)} ms against ${round(theirs.cpu, 2)} ms bare, ${round(ratio, 2)} ×`,
      "≤ 3 × bare",
      ratio <= 3,
      {
        ours: round(ours.cpu, 2),
        bare: round(theirs.cpu, 2),
        ratio: round(ratio, 2),
        pageAlone: round(table.cpu, 2),
      },
    ),
    row(
      "dashboards served whole a second, 10 in flight",
      `${round(ours.perSecond, 0)}/s, p95 ${round(ours.p95, 0)} ms (bare ${round(theirs.perSecond, 0)}/s)`,
      "≥ 150/s, p95 ≤ 130 ms",
      ours.perSecond >= 150 && ours.p95 <= 130,
      { perSecond: round(ours.perSecond), p95: round(ours.p95), bare: round(theirs.perSecond) },
    ),
  ];
}

/** How much slower the page grows from ten thousand points to a million, one request at a time. */
export function growth(small: number, large: number): Row {
  const ratio = large / small;
  return row(
    "the same from 10 thousand to 1 million points, p50",
    `${round(small)} → ${round(large)} ms, ${round(ratio, 2)} ×`,
    "< 1.3 ×",
    ratio < 1.3,
    { small: round(small), large: round(large), ratio: round(ratio, 2) },
  );
}
