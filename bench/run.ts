// `npm run bench`: the promises of quality.md that concern what stands, on the production build, one table a run.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cookieOf, enter, launch, pages } from "./browser";
import { coherence } from "./coherence";
import { dashboards, growth } from "./dashboards";
import { importing } from "./importing";
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
const asked = process.argv.slice(2);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

if (wants("coherence")) rows.push(...coherence());

seed(folder, 10_000);
let server = await serve();
let context = await enter(browser, server, claire);
const page = [`/engagements/${measured}/kpis`];
const few = { count: 120, inFlight: 1, cookie: await cookieOf(context) };
await load(server, page, few);
const small = await load(server, page, few);
const idle = server.rss();
rows.push(
  row("the process, idle after a few pages", `${round(idle, 0)} MB`, "≤ 200 MB", idle <= 200, {
    MB: round(idle, 0),
  }),
);
if (wants("pages")) rows.push(...(await pages(browser, server)));
if (wants("together")) rows.push(...(await together(browser, server, ports.yardstick)));
if (wants("import")) rows.push(...(await importing(server, context)));
await context.close();
await server.stop();

if (wants("dashboards")) {
  seed(folder, 1_000_000);
  server = await serve();
  context = await enter(browser, server, claire);
  const again = { ...few, cookie: await cookieOf(context) };
  await load(server, page, again);
  const large = await load(server, page, again);
  rows.push(growth(small.p50, large.p50));
  rows.push(...(await dashboards(server, context, folder, ports.yardstick)));
  await context.close();
  await server.stop();
}
await browser.close();

const widths = [0, 1, 2].map((column) =>
  Math.max(...rows.map((one) => cells(one)[column]?.length ?? 0)),
);
for (const one of rows)
  console.log(
    `${one.kept === null ? " " : one.kept ? "✓" : "✗"} ${cells(one)
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")}`,
  );
writeFileSync(
  "bench/results.json",
  `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, rows }, null, 1)}\n`,
);

function cells({ what, measured: found, promise }: Row): string[] {
  return [what, found, promise];
}
