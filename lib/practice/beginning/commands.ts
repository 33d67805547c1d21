import "server-only";
import { transact } from "@/db/client";
import { settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";

/** Puts the list of the first minutes away for good; the owner's to do. */
export function putBeginningAway(viewer: Viewer): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    tx.insert(settings).values({ key: "practice.begun", value: now() }).onConflictDoNothing().run();
  });
}
