import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { backUpBeforeMigration, swapInRestored } from "./backup";

const migrationsFolder = join(process.cwd(), "db/migrations");

/** Where everything is kept: `DATA_DIR`, by default `./data`. */
export function dataDir() {
  return process.env.DATA_DIR ?? join(process.cwd(), "data");
}

/** The one file, or memory for tests. */
export function databasePath() {
  return process.env.DATABASE_PATH ?? join(dataDir(), "azimut.db");
}

function open(path: string) {
  const readonly = process.env.AZIMUT_READONLY === "1";
  if (path !== ":memory:" && !readonly) {
    mkdirSync(dirname(path), { recursive: true });
    swapInRestored(path);
  }
  const existed = existsSync(path);
  const sqlite = new Database(path, { readonly });
  sqlite.pragma("busy_timeout = 5000");
  if (!readonly) sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("cache_size = -65536");
  const handle = drizzle(preparedOnce(sqlite));
  if (!readonly) {
    if (existed && pending(sqlite)) backUpBeforeMigration(sqlite, path);
    migrate(handle, { migrationsFolder });
  }
  return Object.assign(handle, { sqlite });
}

const mostPrepared = 300;

/**
 * The connection as Drizzle sees it: a query it has asked before is not prepared again. Drizzle sets how the rows of a
 * statement come at each use and reads them to the end, so that one statement serves all who say the same words.
 */
function preparedOnce(sqlite: Database.Database): Database.Database {
  const prepared = new Map<string, Database.Statement>();
  return Object.create(sqlite, {
    prepare: {
      value: (text: string) => {
        const statement = prepared.get(text) ?? sqlite.prepare(text);
        // The one used last stands last; the first to go is the one that nobody asked for longest.
        prepared.delete(text);
        prepared.set(text, statement);
        for (const oldest of prepared.keys()) {
          if (prepared.size <= mostPrepared) break;
          prepared.delete(oldest);
        }
        return statement.reader ? statement.raw(false) : statement;
      },
    },
  });
}

/** Whether the file waits for a migration: fewer were applied than the journal names. */
function pending(sqlite: Database.Database): boolean {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8"));
  const kept = sqlite
    .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
    .get();
  if (!kept) return true;
  const applied = sqlite
    .prepare("select count(*) from __drizzle_migrations")
    .pluck()
    .get() as number;
  return applied < journal.entries.length;
}

type Handle = ReturnType<typeof open>;
export type Tx = Parameters<Parameters<Handle["transaction"]>[0]>[0];
type Settled<T> = T extends PromiseLike<unknown> ? never : T;

type Shared = {
  handle?: Handle;
  /** the log of the file that is open, to have it flushed; opened when first needed */
  log?: Promise<FileHandle>;
  /** commits that the system has and the disk may not have yet, counted; and up to which it has them */
  ahead: number;
  flushed: number;
  flushing?: Promise<void>;
  depth: number;
  afterCommit: (() => void)[];
  onRollback: (() => void)[];
};
// Next loads this module once for each server entry; the file must still be opened once, and only when it is
// first needed: the build imports this module too.
const holder = globalThis as { azimutDb?: Shared };
holder.azimutDb ??= { ahead: 0, flushed: 0, depth: 0, afterCommit: [], onRollback: [] };
const shared = holder.azimutDb;

function handle(): Handle {
  shared.handle ??= open(databasePath());
  return shared.handle;
}

export const db = new Proxy({} as Omit<Handle, "transaction" | "sqlite">, {
  get: (_, key) => {
    const real = handle();
    const value = Reflect.get(real, key);
    return typeof value === "function" ? value.bind(real) : value;
  },
});

/** A query made once for as long as the file is open: for what is asked many times a page. */
export function madeOnce<T>(make: () => T): () => T {
  let made: { of: Handle; query: T } | undefined;
  return () => {
    const open = handle();
    if (made?.of !== open) made = { of: open, query: make() };
    return made.query;
  };
}

const marks = madeOnce(() => {
  const { sqlite } = handle();
  const own = sqlite.prepare("select total_changes()").pluck();
  const others = sqlite.prepare("pragma data_version").pluck();
  return () => `${own.get()} ${others.get()}`;
});

/** A mark of the file as it is: another as soon as a row of it changes, by this process or by another one. */
export function fileMark(): string {
  return marks()();
}

/** The raw connection, for pragmas, backup and prepared statements that Drizzle cannot say. */
export function rawDatabase() {
  return handle().sqlite;
}

/** All or nothing. SQLite commits when `run` returns, so `run` cannot wait for anything. Nested calls join the outer one. */
export function transact<T>(run: (tx: Tx) => Settled<T>): T {
  const promised = shared.afterCommit.length;
  const regretted = shared.onRollback.length;
  shared.depth += 1;
  let result: T;
  try {
    result = handle().transaction(run as (tx: Tx) => T, { behavior: "immediate" });
  } catch (error) {
    shared.afterCommit.length = promised;
    for (const undo of shared.onRollback.splice(regretted)) undo();
    throw error;
  } finally {
    shared.depth -= 1;
  }
  if (shared.depth === 0) {
    shared.onRollback.length = 0;
    for (const tell of shared.afterCommit.splice(0)) tell();
  }
  return result;
}

/**
 * Like `transact`, for what others are to see at once: when it returns, the commit outlives this process, and not yet
 * the machine's power. Nobody is told that it is saved before `onDisk` has answered.
 */
export function transactAhead<T>(run: (tx: Tx) => Settled<T>): T {
  const { sqlite } = handle();
  if (shared.depth > 0 || sqlite.memory) return transact(run);
  sqlite.exec("pragma synchronous = normal");
  try {
    return transact(run);
  } finally {
    sqlite.exec("pragma synchronous = full");
    shared.ahead += 1;
  }
}

/** Answers once all that was committed when it was asked is on disk; rejects when the disk refuses. */
export async function onDisk(): Promise<void> {
  const wanted = shared.ahead;
  while (shared.flushed < wanted) {
    shared.flushing ??= flushLog().finally(() => {
      shared.flushing = undefined;
    });
    await shared.flushing;
  }
}

// What several wrote while the disk was busy goes with the next flush, all at once. SQLite holds no lock on its log, so
// that a second handle on it takes none away.
async function flushLog(): Promise<void> {
  shared.log ??= openFile(`${handle().sqlite.name}-wal`, "r+").catch((error) => {
    shared.log = undefined;
    throw error;
  });
  const upto = shared.ahead;
  await (await shared.log).datasync();
  shared.flushed = Math.max(shared.flushed, upto);
}

/** Runs `tell` once the outermost transaction is on disk; never when it is rolled back. */
export function afterCommit(tell: () => void) {
  if (shared.depth === 0) tell();
  else shared.afterCommit.push(tell);
}

/** Runs `undo` when the transaction that is open now is rolled back: for what is kept in memory beside the file. */
export function onRollback(undo: () => void) {
  if (shared.depth > 0) shared.onRollback.push(undo);
}

/** Closes the file; the next use opens it again. */
export function closeDatabase() {
  shared.handle?.sqlite.close();
  shared.handle = undefined;
  // The last to close a file writes its log into it, and waits for the disk.
  shared.flushed = shared.ahead;
  // Waits for a flush that is under way.
  shared.log?.then((log) => log.close()).catch(() => {});
  shared.log = undefined;
}
