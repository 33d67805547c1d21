import { closeDatabase } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { Gate } from "./gate";
import { hub } from "./hub";
import { openRooms, tell } from "./rooms";

/** Opens the live hub of this process: from here on verbs are heard by the browsers that are here. */
export function startLive(whoIs: (headers: Headers) => Promise<Viewer | null>): void {
  const live = hub();
  if (live.upgrade) return;
  const rooms = openRooms();
  const gate = new Gate(rooms, whoIs);
  live.tell = (announcement) => tell(rooms, announcement);
  live.drop = gate.drop;
  live.upgrade = gate.upgrade as (request: unknown, socket: unknown, head: unknown) => void;
  live.close = async () => {
    rooms.flushPendingStores();
    gate.close();
    await emptied(() => rooms.getConnectionsCount() === 0, 2_000);
    closeDatabase();
  };
}

/** Waits until something holds, or the time is up. */
async function emptied(holds: () => boolean, most: number): Promise<void> {
  const end = Date.now() + most;
  while (!holds() && Date.now() < end) await new Promise((resume) => setTimeout(resume, 20));
}
