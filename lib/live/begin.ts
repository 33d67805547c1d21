import { demandDurable } from "@/db/durable";
import { start as printSetupCode } from "@/lib/account/setup";
import { viewerFromHeaders } from "@/lib/auth/session";
import { startLive } from "./start";

/**
 * Opens the file, proves that it is written to the disk, prints the code of a first run and opens the live hub; ends the process
 * where it cannot.
 */
export function begin(): void {
  try {
    demandDurable();
    printSetupCode();
    startLive((headers) => viewerFromHeaders(headers, "socket"));
  } catch (error) {
    console.error("Azimut could not open its data:", error);
    process.exit(1);
  }
}
