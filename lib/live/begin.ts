import { demandDurable } from "@/db/durable";
import { viewerFromHeaders } from "@/lib/auth/session";
import { startLive } from "./start";

/** Opens the file, proves that it is written to the disk, and opens the live hub; ends the process where it cannot. */
export function begin(): void {
  try {
    demandDurable();
    startLive((headers) => viewerFromHeaders(headers, "socket"));
  } catch (error) {
    console.error("Azimut could not open its data:", error);
    process.exit(1);
  }
}
