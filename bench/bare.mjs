// The yardstick: a bare node:http handler that reads the same 12 × 365 points from the same file and stringifies them.
import { createServer } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";

const db = new Database(join(process.env.DATA_DIR, "azimut.db"), { readonly: true });
const engagement = process.env.ENGAGEMENT;
const kpis = db
  .prepare("select id from item where engagement_id = ? and kind = 'kpi' order by position")
  .pluck()
  .all(engagement);
const series = db.prepare(
  "select day, numerator from point where engagement_id = ? and kpi_id = ? and segment = '' order by day",
);
createServer((request, response) => {
  if (request.url === "/") return response.end("ok");
  const body = JSON.stringify(
    kpis.map((kpi) => ({ kpi, points: series.raw().all(engagement, kpi) })),
  );
  response.setHeader("content-type", "application/json");
  response.end(body);
}).listen(Number(process.env.PORT));
