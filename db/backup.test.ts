import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp, prepareRestore } from "./backup";
import { closeDatabase, rawDatabase } from "./client";

let folder: string;
let path: string;
const before = process.env.DATABASE_PATH;

beforeEach(() => {
  closeDatabase();
  folder = mkdtempSync(join(tmpdir(), "azimut-backup-"));
  path = join(folder, "azimut.db");
  process.env.DATABASE_PATH = path;
});
afterEach(() => {
  closeDatabase();
  process.env.DATABASE_PATH = before;
  rmSync(folder, { recursive: true });
});

const names = () =>
  rawDatabase().prepare("select name from engagement order by name").pluck().all();
const open = (name: string) =>
  rawDatabase()
    .prepare(
      "insert into engagement (id, name, name_folded, opened_on, created_at) values (?, ?, ?, '2026-01-01', 0)",
    )
    .run(name, name, name);

test("every connection keeps what it says is saved: WAL, synchronous FULL, still so after a write", () => {
  open("Morel");
  expect(rawDatabase().pragma("journal_mode", { simple: true })).toBe("wal");
  expect(rawDatabase().pragma("synchronous", { simple: true })).toBe(2);
});

test("restore drill: a backup taken while people edit comes back whole at the next start, the present one is kept", async () => {
  open("Morel");
  const copy = await backUp(rawDatabase(), path);
  open("Kerleo");
  expect(prepareRestore(copy, path)).toBeNull();
  expect(names()).toEqual(["Kerleo", "Morel"]);
  closeDatabase();
  expect(names()).toEqual(["Morel"]);
  const kept = readdirSync(join(folder, "backups")).find((name) =>
    name.startsWith("before-restore"),
  );
  const old = new Database(join(folder, "backups", String(kept)), { readonly: true });
  expect(old.prepare("select count(*) from engagement").pluck().get()).toBe(2);
  old.close();
});

test("a broken or foreign file is not taken for a backup, and nothing is laid ready", () => {
  const broken = join(folder, "broken.db");
  writeFileSync(broken, "SQLite format 3\u0000 and then nothing of the sort");
  const foreign = join(folder, "foreign.db");
  const other = new Database(foreign);
  other.exec("create table t (x)");
  other.close();
  expect(prepareRestore(broken, path)).toBe("unsound");
  expect(prepareRestore(foreign, path)).toBe("unsound");
  expect(existsSync(`${path}.restore`)).toBe(false);
});

test("before a migration touches an existing file, a copy is kept", () => {
  open("Morel");
  rawDatabase().prepare("delete from __drizzle_migrations").run();
  closeDatabase();
  // The tables stand already, so the migration itself fails; the copy was made before it tried.
  expect(() => names()).toThrow();
  const kept = readdirSync(join(folder, "backups")).filter((name) =>
    name.startsWith("before-migration"),
  );
  expect(kept).toHaveLength(1);
});
