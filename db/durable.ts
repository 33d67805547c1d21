import { rawDatabase } from "./client";

/**
 * Proves that this connection writes to the disk before it says so, after a real write: in WAL, better-sqlite3 falls
 * back to NORMAL quietly. Throws where it does not.
 */
export function demandDurable(): void {
  const sqlite = rawDatabase();
  sqlite
    .prepare(
      "insert into setting (key, value) values ('started-at', ?) on conflict (key) do update set value = excluded.value",
    )
    .run(JSON.stringify(Date.now()));
  const full = sqlite.pragma("synchronous", { simple: true });
  const mode = sqlite.pragma("journal_mode", { simple: true });
  if (full !== 2 || (mode !== "wal" && mode !== "memory"))
    throw new Error(
      `The file is opened with synchronous=${full}, journal_mode=${mode}; Azimut needs FULL and WAL.`,
    );
}
