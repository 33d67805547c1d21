import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";

/** Copies the database while people edit, checks the copy and returns its path; throws when the copy is not sound. */
export async function backUp(
  sqlite: Database.Database,
  path: string,
  name = "azimut",
): Promise<string> {
  const copy = join(backupFolder(path), `${name}-${stamp()}.db`);
  await sqlite.backup(copy);
  if (!isSound(copy)) {
    rmSync(copy, { force: true });
    throw new Error("the copy failed its integrity check");
  }
  return copy;
}

/** Copies the database for the night and lets go of nightly copies older than so many days; returns the new copy's path. */
export async function backUpNightly(
  sqlite: Database.Database,
  path: string,
  days: number,
): Promise<string> {
  const copy = await backUp(sqlite, path, "nightly");
  const folder = backupFolder(path);
  const oldest = Date.now() - days * 86_400_000;
  for (const file of readdirSync(folder))
    if (/^nightly-.*\.db$/.test(file) && statSync(join(folder, file)).mtimeMs < oldest)
      rmSync(join(folder, file), { force: true });
  return copy;
}

/** Checks a backup and lays it beside the database, to be swapped in at the next start. Returns what is wrong with it, or null. */
export function prepareRestore(file: string, path: string): "unsound" | null {
  if (!isSound(file)) return "unsound";
  const waiting = waitingFile(path);
  mkdirSync(dirname(waiting), { recursive: true });
  copyFileSync(file, `${waiting}.part`);
  renameSync(`${waiting}.part`, waiting);
  return null;
}

/** Swaps in a backup that waits beside the database; the present one is kept among the backups. Called before opening. */
export function swapInRestored(path: string): void {
  const waiting = waitingFile(path);
  if (!existsSync(waiting)) return;
  if (existsSync(path)) {
    // Folds the log into the file first: the old database is kept whole in one piece.
    const old = new Database(path);
    old.pragma("wal_checkpoint(TRUNCATE)");
    old.close();
    renameSync(path, join(backupFolder(path), `before-restore-${stamp()}.db`));
  }
  for (const rest of [`${path}-wal`, `${path}-shm`]) rmSync(rest, { force: true });
  renameSync(waiting, path);
}

/** Copies the database before a migration touches it; returns the copy's path. */
export function backUpBeforeMigration(sqlite: Database.Database, path: string): string {
  const copy = join(backupFolder(path), `before-migration-${stamp()}.db`);
  sqlite.prepare("vacuum into ?").run(copy);
  return copy;
}

const waitingFile = (path: string) => `${path}.restore`;
const stamp = () => new Date().toISOString().replace(/[:.]/g, "-");

function backupFolder(path: string): string {
  const folder = join(dirname(path), "backups");
  mkdirSync(folder, { recursive: true });
  return folder;
}

function isSound(file: string): boolean {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const integrity = sqlite.pragma("integrity_check", { simple: true });
      const ours = sqlite.prepare("select 1 from sqlite_master where name = 'engagement'").get();
      return integrity === "ok" && ours !== undefined;
    } finally {
      sqlite.close();
    }
  } catch {
    return false;
  }
}
