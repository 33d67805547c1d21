import type { WebSocket } from "ws";
import { isUpdate, saysSaved } from "./frame";
import { report } from "./log";
import { proseOnDisk } from "./store";

/** Of a socket's own frames, how many are remembered and how long one is at most: letters, not pages that are pasted. */
const remembered = { frames: 8, bytes: 4096 };

/**
 * A socket as the hub writes to it. The word "saved" waits until the disk has what it speaks of, all else goes at once;
 * what the socket itself has just sent is not told to it again.
 */
export class Outgoing {
  private own: Uint8Array[] = [];

  constructor(private socket: WebSocket) {}

  get readyState(): number {
    return this.socket.readyState;
  }

  /** Takes note of a frame that came from this socket. */
  heard(frame: Uint8Array): void {
    if (frame.length > remembered.bytes || !isUpdate(frame)) return;
    // A copy: the frame is a view of everything that was read from the socket at once.
    if (this.own.push(frame.slice()) > remembered.frames) this.own.shift();
  }

  send(frame: Uint8Array): void {
    if (saysSaved(frame)) this.sendOnceOnDisk(frame);
    else if (!this.isEcho(frame)) this.socket.send(frame);
  }

  close(code?: number, reason?: string): void {
    this.socket.close(code, reason);
  }

  // An update goes to everybody in the room as it came, its writer included: for them it would be the same bytes again.
  private isEcho(frame: Uint8Array): boolean {
    return this.own.some((one) => one.length === frame.length && Buffer.compare(one, frame) === 0);
  }

  private async sendOnceOnDisk(frame: Uint8Array): Promise<void> {
    try {
      await proseOnDisk();
      this.socket.send(frame);
    } catch (error) {
      report(error, "the disk did not take a live text");
      // Nothing reads "saved": the browser keeps what was typed, calls again and sends it anew.
      this.socket.close(1013, "not on disk");
    }
  }
}
