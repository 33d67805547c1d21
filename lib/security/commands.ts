import "server-only";
import type { Tx } from "@/db/client";
import { securityLog } from "@/db/tables/account";
import { now } from "@/lib/clock";
import type { LogKind } from "./rules";

type Line = {
  kind: LogKind;
  accountId?: string | null;
  engagementId?: string | null;
  address?: string;
  data?: Record<string, unknown>;
};

/** Writes one line of the security log in the transaction of what it tells. Never hand it a secret. */
export function logSecurity(tx: Tx, line: Line): void {
  tx.insert(securityLog)
    .values({ ...line, at: now() })
    .run();
}
