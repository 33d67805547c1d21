import { createHash } from "node:crypto";
import type Database from "better-sqlite3";

/** Everything of an engagement in the database, as one hash: rows that name it, and its people's accounts and sessions. */
export function fingerprint(
  sqlite: Database.Database,
  engagementId: string,
  accountIds: readonly string[],
): string {
  const hash = createHash("sha256");
  const tables = sqlite
    .prepare(
      `select m.name, group_concat(c.name) as columns from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' group by m.name order by m.name`,
    )
    .all() as { name: string; columns: string }[];
  for (const { name, columns } of tables) {
    const where = belonging(name, columns.split(","));
    if (!where) continue;
    const rows = sqlite
      .prepare(`select * from "${name}" where ${where}`)
      .all({ id: engagementId, people: JSON.stringify(accountIds) });
    hash.update(`${name} ${text(rows)}`);
  }
  return hash.digest("hex");
}

const both = "(:id is not null and :people is not null)";

/** Which rows of a table are the engagement's or its people's; refusals go to the security log, which is nobody's. */
function belonging(table: string, columns: string[]): string | undefined {
  if (table === "security_log") return undefined;
  if (columns.includes("engagement_id")) return `engagement_id = :id and ${both}`;
  if (table === "engagement") return `id = :id and ${both}`;
  const mine = (column: string) =>
    `${column} in (select value from json_each(:people)) and ${both}`;
  if (table === "account") return mine("id");
  if (columns.includes("account_id")) return mine("account_id");
  return undefined;
}

/** A value as JSON, bytes and maps included. */
export function text(value: unknown): string {
  const plain = (_: string, inner: unknown) => {
    if (inner instanceof Map) return [...inner];
    if (inner instanceof Set) return [...inner];
    if (inner instanceof Uint8Array) return new TextDecoder().decode(inner);
    return inner;
  };
  return JSON.stringify(value, plain) ?? "";
}
