import { join } from "node:path";
import Database from "better-sqlite3";
import { cookieOf, enter, type launch } from "./browser";
import { type Row, round, row } from "./row";
import { seed } from "./seed";
import { load, type Running } from "./servers";

const [few, many] = [30, 1_000];
const path = "/portfolio?show=all";

/** The list of engagements as its consultant opens it, with thirty of them and with a thousand (p95, one request at a time). */
export async function portfolio(
  browser: Awaited<ReturnType<typeof launch>>,
  folder: string,
  serve: () => Promise<Running>,
  who: string,
): Promise<Row[]> {
  const [small, large] = [await timed(few), await timed(many)];
  const ratio = large.p95 / small.p95;
  return [
    row(
      `portfolio, ${few} → ${many} engagements, p95`,
      `${round(small.p95)} → ${round(large.p95)} ms, ${round(ratio, 2)} ×`,
      "≤ 2 ×",
      ratio <= 2,
      { few: round(small.p95), many: round(large.p95), ratio: round(ratio, 2) },
    ),
    row(
      `portfolio, first of a day that nothing was counted for`,
      `${round(small.first, 0)} → ${round(large.first, 0)} ms`,
      "",
      null,
      { few: round(small.first), many: round(large.first) },
    ),
  ];

  async function timed(count: number): Promise<{ first: number; p95: number }> {
    seed(folder, 1);
    grow(folder, count);
    const server = await serve();
    const context = await enter(browser, server, who);
    const asked = { inFlight: 1, cookie: await cookieOf(context) };
    // The first request of a day, with no summary written yet, is answered like any other; the rest is counted after it.
    const first = await load(server, [path], { ...asked, count: 1 });
    while (written(folder) < count) await load(server, [path], { ...asked, count: 5 });
    const { p95 } = await load(server, [path], { ...asked, count: 200 });
    await context.close();
    await server.stop();
    return { first: first.p95, p95 };
  }
}

/** Copies of one of the demo's engagements, under names of their own, until there are so many. */
function grow(folder: string, count: number): void {
  const db = new Database(join(folder, "azimut.db"));
  db.pragma("synchronous = OFF");
  const model = db
    .prepare("select engagement_id as id from item group by 1 order by count(*) limit 1 offset 1")
    .get() as { id: string };
  const there = db.prepare("select count(*) as n from engagement").get() as { n: number };
  const copies = ["engagement", "item", "link"].map((table) => {
    const columns = db
      .prepare("select name from pragma_table_info(?)")
      .pluck()
      .all(table) as string[];
    const values = columns.map((column) => {
      if (column === (table === "engagement" ? "id" : "engagement_id")) return ":id";
      if (column === "name" && table === "engagement") return ":name";
      if (column === "name_folded") return "lower(:name)";
      return `"${column}"`;
    });
    const own = table === "engagement" ? "id" : "engagement_id";
    const names = columns.map((column) => `"${column}"`).join(", ");
    return db.prepare(
      `insert into "${table}" (${names}) select ${values.join(", ")} from "${table}" where "${own}" = :model`,
    );
  });
  db.transaction(() => {
    for (let place = there.n; place < count; place += 1)
      for (const copy of copies)
        copy.run({ id: `copy-${place}`, name: `Maison ${place}`, model: model.id });
  })();
  db.close();
}

/** How many engagements have a summary by now. */
function written(folder: string): number {
  const db = new Database(join(folder, "azimut.db"), { readonly: true });
  const { n } = db.prepare("select count(*) as n from summary").get() as { n: number };
  db.close();
  return n;
}
