import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";

const run = (sqlite: Database.Database, name: string) => {
  const statements = readFileSync(`db/migrations/${name}.sql`, "utf8");
  for (const one of statements.split("--> statement-breakpoint"))
    if (one.trim()) sqlite.prepare(one).run();
};

test("what an earlier version held can be looked for once it is brought up to date, the private texts excepted", () => {
  const sqlite = new Database(":memory:");
  for (const name of ["0000_first", "0001_visits", "0002_access"]) run(sqlite, name);
  sqlite.exec(`
    insert into engagement(id, name, name_folded, opened_on, created_at) values ('e', 'Maison Kerleo', '', '2026-01-12', 0);
    insert into item(engagement_id, id, kind, position, data, created_at, changed_at, archived_at) values
      ('e', 'kept', 'persona', 1, '{"name": "Famille", "proofs": [{"type": "talk", "note": "dit au comptoir"}]}', 0, 0, null),
      ('e', 'gone', 'persona', 2, '{"name": "Comptoir"}', 0, 0, 1);
    insert into prose(engagement_id, name, text, changed_at) values
      ('e', 'vision', 'le comptoir ouvert', 0), ('e', 'notes', 'comptoir secret', 0), ('e', 'notes-2', 'comptoir', 0);`);
  run(sqlite, "0003_search");
  const found = sqlite
    .prepare(
      `select d.ref from search join search_text d on d.id = search.rowid where search match '"comptoir"' order by d.ref`,
    )
    .pluck()
    .all();
  expect(found).toEqual(["kept", "vision"]);
  sqlite.close();
});
