import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

export const measured = "bench-0";
const kpisEach = 12;
const days = 365;
const today = Math.floor(Date.now() / 86_400_000);

/** The demo, and beside it engagements of 12 indicators by day for a year until there are so many points. */
export function seed(folder: string, points: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "demo"],
    { env: { ...process.env, DATA_DIR: folder }, stdio: "inherit" },
  );
  if (status !== 0 || !existsSync(join(folder, "azimut.db")))
    throw new Error("the demo did not load");
  const db = new Database(join(folder, "azimut.db"));
  db.pragma("synchronous = OFF");
  const engagement = db.prepare(
    "insert into engagement (id, name, name_folded, opened_on, created_at) values (?, ?, ?, ?, 0)",
  );
  const item = db.prepare(
    "insert into item (engagement_id, id, kind, position, data, created_at, changed_at) values (?, ?, 'kpi', ?, ?, 0, 0)",
  );
  const point = db.prepare(
    "insert into point (engagement_id, kpi_id, segment, day, numerator) values (?, ?, '', ?, ?)",
  );
  const count = Math.max(1, Math.round(points / (kpisEach * days)));
  for (let place = 0; place < count; place += 1)
    db.transaction(() => {
      const id = `bench-${place}`;
      engagement.run(id, `Mesure ${place}`, `mesure ${place}`, dayText(today - days));
      for (let kpi = 0; kpi < kpisEach; kpi += 1) {
        const data = {
          name: `Visites ${kpi}`,
          grain: "weekly",
          source: "import",
          startValue: 100,
          startDay: dayText(today - days),
          target: 900,
          deadline: dayText(today + 90),
        };
        item.run(id, `kpi-${kpi}`, kpi, JSON.stringify(data));
        for (let day = 0; day < days; day += 1)
          point.run(
            id,
            `kpi-${kpi}`,
            today - days + day,
            20 + ((day * 7 + kpi * 13) % 40) + day / 10,
          );
      }
    })();
  db.close();
}

const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
