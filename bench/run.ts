// `npm run bench`: the promises of quality.md that concern what stands, on the production build, one table a run.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cookieOf, enter, launch, pages } from "./browser";
import { coherence } from "./coherence";
import { dashboards, growth } from "./dashboards";
import { importing } from "./importing";
import { portfolio } from "./portfolio";
import { type Row, round, row } from "./row";
import { measured, seed } from "./seed";
import { load, production, start } from "./servers";
import { together } from "./together";

if (!existsSync(".next/BUILD_ID")) {
  console.error("There is no production build: run « npm run build » first.");
  process.exit(1);
}
const folder = join(process.cwd(), "bench", ".data");
const ports = { server: 3911, yardstick: 3912 };
const claire = "claire@morvan-conseil.example";
const serve = () =>
  start(production(), ports.server, { env: { DATA_DIR: folder }, well: "/api/health" });
const browser = await launch();
const rows: Row[] = [];
const keep = (...found: Row[]) => {
  rows.push(...found);
  for (const one of found) console.log(line(one));
};
const asked = process.argv.slice(2);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

if (wants("coherence")) keep(...coherence());

seed(folder, 10_000);
let server = await serve();
let context = await enter(browser, server, claire);
const page = [`/engagements/${measured}/kpis`];
const few = { count: 120, inFlight: 1, cookie: await cookieOf(context) };
await load(server, page, few);
const small = await load(server, page, few);
// Idle is after the last request's memory has been given back, which the engine does by itself within seconds.
await new Promise((resolve) => setTimeout(resolve, 20_000));
const idle = server.rss();
keep(
  row("the process, idle after a few pages", `${round(idle, 0)} MB`, "≤ 200 MB", idle <= 200, {
    MB: round(idle, 0),
  }),
);
if (wants("pages")) keep(...(await pages(browser, server)));
if (wants("together")) keep(...(await together(browser, server, ports.yardstick)));
if (wants("import")) keep(...(await importing(server, context)));
await context.close();
await server.stop();

if (wants("dashboards")) {
  seed(folder, 1_000_000);
  server = await serve();
  context = await enter(browser, server, claire);
  const again = { ...few, cookie: await cookieOf(context) };
  await load(server, page, again);
  const large = await load(server, page, again);
  keep(growth(small.p50, large.p50));
  keep(...(await dashboards(server, context, folder, ports.yardstick)));
  await context.close();
  await server.stop();
}
if (wants("portfolio")) keep(...(await portfolio(browser, folder, serve, claire)));
await browser.close();

writeFileSync(
  "bench/results.json",
  `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, rows }, null, 1)}\n`,
);

function line({ what, measured: found, promise, kept }: Row): string {
  const mark = kept === null ? " " : kept ? "✓" : "✗";
  return `${mark} ${what.padEnd(58)}  ${found.padEnd(44)}  ${promise}`;
}
