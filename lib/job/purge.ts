import { Cron } from "croner";
import { now } from "@/lib/clock";
import { purgeDeleted } from "@/lib/engagement/removal/commands";
import { report } from "@/lib/live/log";

/** Removes for good what was deleted thirty days ago, each night; answers how to stop. */
export function startPurge(): () => Promise<void> {
  const night = new Cron("17 3 * * *", { timezone: "Europe/Paris", unref: true }, () => {
    try {
      purgeDeleted(now());
    } catch (error) {
      report(error, "deleted engagements could not be removed");
    }
  });
  return async () => night.stop();
}
