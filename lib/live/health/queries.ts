import "server-only";
import { db, rawDatabase } from "@/db/client";
import { settings } from "@/db/tables/account";

/** Whether the file takes a write at this moment; what it writes is taken back. */
export function databaseWritable(): boolean {
  const sqlite = rawDatabase();
  if (sqlite.inTransaction) return true;
  try {
    sqlite.exec("begin immediate");
    db.insert(settings)
      .values({ key: "health", value: 1 })
      .onConflictDoUpdate({ target: settings.key, set: { value: 1 } })
      .run();
    return true;
  } catch {
    return false;
  } finally {
    if (sqlite.inTransaction) sqlite.exec("rollback");
  }
}
