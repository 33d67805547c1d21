import { purgeChecks } from "@/lib/check/commands";
import { purgeDeleted } from "@/lib/engagement/removal/commands";
import { writeDigests } from "@/lib/notify/digest/commands";
import { remindOfSteps } from "@/lib/notify/due/commands";
import { sendsMail } from "@/lib/notify/queries";
import { keepBackup, purgeExpired } from "./commands";
import type { Daily } from "./rules";

/** Nights whose copy is kept, unless the configuration says otherwise. */
const keptNights = 14;

/** What is done every day, in this order. */
export const daily: readonly Daily[] = [
  {
    name: "backup",
    from: "02:30",
    run: () => keepBackup(Number(process.env.AZIMUT_KEEP_BACKUPS || keptNights)),
  },
  { name: "purge-deleted", from: "03:10", run: ({ moment }) => purgeDeleted(moment) },
  { name: "purge-checks", from: "03:15", run: ({ moment }) => purgeChecks(moment) },
  { name: "purge-expired", from: "03:20", run: ({ moment }) => purgeExpired(moment) },
  // Nobody is written to where nothing is sent: what waited for a server would be old news.
  { name: "step-due", from: "07:00", run: ({ today }) => sendsMail() && remindOfSteps(today) },
  {
    name: "digest",
    from: "07:00",
    weekday: 1,
    run: ({ moment, today }) => sendsMail() && writeDigests(moment, today),
  },
];
