import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Settings } from "@/lib/coherence/thresholds";

export const coherenceKey = "practice.coherence";

/** Under which settings the practice checks; nothing in it is as usual. For verbs that have proved who asks. */
export function coherenceSettings(): Settings {
  const row = db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, coherenceKey))
    .get();
  return (row?.value as Settings | undefined) ?? {};
}
