import { demandDurable } from "@/db/durable";
import { start as printSetupCode } from "@/lib/account/setup";
import { viewerFromHeaders } from "@/lib/auth/session";
import { startJobs } from "@/lib/job/start";
import { hub } from "./hub";
import { startLive } from "./start";

/**
 * Opens the file, proves that it is written to the disk, prints the code of a first run, opens the live hub and
 * starts the jobs; ends the process where it cannot.
 */
export function begin(): void {
  try {
    demandDurable();
    printSetupCode();
    startLive((headers) => viewerFromHeaders(headers, "socket"));
    const stopJobs = startJobs();
    const close = hub().close;
    // The hub closes the file last; what works by itself lets go of it first.
    hub().close = async () => {
      await stopJobs();
      await close?.();
    };
  } catch (error) {
    console.error("Azimut could not open its data:", error);
    process.exit(1);
  }
}
