import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";
import type { Viewer } from "@/lib/access/rules";
import { Allowance } from "./allowance";
import { frameKinds, headOf } from "./frame";
import { Late } from "./late";
import { report } from "./log";
import { Outgoing } from "./outgoing";
import type { Sender } from "./rooms";

type WhoIs = (headers: Headers) => Promise<Viewer | null>;
type Open = { socket: WebSocket; sender: Sender };

const mostFrameBytes = 768 * 1024;
const mostSocketsOfOne = 40;
const sessionTrustMs = 4_000;
const sweepMs = 60_000;

/** Takes sockets in: who asks is read from the cookie, what they send is measured, and their rights may end it. */
export class Gate {
  private server = new WebSocketServer({ noServer: true, maxPayload: mostFrameBytes });
  private open = new Set<Open>();
  private sweep: ReturnType<typeof setInterval>;

  constructor(
    private rooms: Hocuspocus<Sender>,
    private whoIs: WhoIs,
  ) {
    this.sweep = setInterval(() => this.closeEnded(), sweepMs).unref();
  }

  /** Hands over a raw socket whose Host and Origin the front door has checked. Never throws, never rejects. */
  upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    try {
      const headers = headersOf(request);
      const viewer = await this.whoIs(headers);
      if (viewer?.kind !== "account") return refuse(socket, "401 Unauthorized");
      if (this.of(viewer.accountId).length >= mostSocketsOfOne)
        return refuse(socket, "429 Too Many Requests");
      if (socket.destroyed) return;
      this.server.handleUpgrade(request, socket, head, (ws) =>
        this.take(ws, headers, { viewer, name: "", alive: this.remembering(headers, viewer) }),
      );
    } catch (error) {
      report(error, "a socket could not be opened");
      socket.destroy();
    }
  };

  /** Closes the sockets of an account, all or those on one engagement; their browsers ask again and are judged again. */
  drop = (accountId: string, engagementId?: string): void => {
    for (const { socket } of this.of(accountId)) {
      if (engagementId === undefined || this.stands(accountId, engagementId))
        socket.close(4401, "rights changed");
    }
  };

  /** Closes every socket, saying that the server restarts. */
  close(): void {
    clearInterval(this.sweep);
    for (const { socket } of this.open) socket.close(1012, "restart");
    this.server.close();
  }

  private take(ws: WebSocket, headers: Headers, sender: Sender): void {
    const one: Open = { socket: ws, sender };
    this.open.add(one);
    const allowance = new Allowance();
    const outgoing = new Outgoing(ws);
    const client = this.rooms.handleConnection(
      outgoing,
      new Request("http://localhost/live", { headers }),
      sender,
    );
    const late = new Late((frame) => client.handleMessage(frame));
    ws.on("message", (data: Buffer, isBinary) => {
      const frame = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      const head = isBinary ? headOf(frame) : null;
      if (!head) return ws.close(1008, "not a frame of ours");
      if (!allowance.takes(frame.byteLength)) return ws.close(1013, "too much at once");
      if (head.kind === frameKinds.presence) return late.hold(head.address, frame);
      if (head.kind === frameKinds.close) late.forget(head.address);
      outgoing.heard(frame);
      client.handleMessage(frame);
    });
    ws.on("close", (code, reason) => {
      this.open.delete(one);
      late.stop();
      client.handleClose({ code, reason: reason.toString() });
    });
    ws.on("error", () => ws.terminate());
  }

  /** Whether the session still lives, asked again when the last answer is a few seconds old. */
  private remembering(headers: Headers, viewer: Viewer & { kind: "account" }) {
    let known = true;
    let asked = Date.now();
    return async () => {
      if (Date.now() - asked > sessionTrustMs) {
        asked = Date.now();
        const found = await this.whoIs(headers);
        known = found?.kind === "account" && sameEyes(found, viewer);
      }
      return known;
    };
  }

  private async closeEnded(): Promise<void> {
    for (const { socket, sender } of this.open) {
      try {
        if (!(await sender.alive())) socket.close(4401, "signed out");
      } catch (error) {
        report(error, "a session could not be read");
      }
    }
  }

  private of(accountId: string): Open[] {
    return [...this.open].filter(({ sender }) => sender.viewer.accountId === accountId);
  }

  private stands(accountId: string, engagementId: string): boolean {
    for (const document of this.rooms.documents.values()) {
      if (document.name.split("/")[1] !== engagementId) continue;
      for (const connection of document.getConnections())
        if ((connection.context as Sender).viewer.accountId === accountId) return true;
    }
    return false;
  }
}

/** One socket is one pair of eyes: whoever begins or ends looking as somebody else opens another. */
function sameEyes(one: Viewer & { kind: "account" }, other: Viewer & { kind: "account" }): boolean {
  return one.accountId === other.accountId && JSON.stringify(one.as) === JSON.stringify(other.as);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
