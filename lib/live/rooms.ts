import { type Connection, type Document, Hocuspocus } from "@hocuspocus/server";
import { applyUpdate } from "yjs";
import { can, seeing, seesWhole, type Viewer } from "@/lib/access/rules";
import { rightsMark, standingOn } from "@/lib/access/scope";
import { bumpVersion } from "@/lib/history/version";
import { isPrivateProse } from "@/lib/prose/rules";
import { Admission, NotAdmitted } from "./admission";
import { syncSteps } from "./frame";
import type { Announcement } from "./hub";
import { report } from "./log";
import { stamp } from "./presence";
import { latestChange, listFaces } from "./queries";
import { type Address, type Face, type LiveMessage, parseAddress, roomName } from "./rules";
import { compactProse } from "./store";

/** What is known of a socket once it is open. */
export type Sender = {
  viewer: Viewer & { kind: "account" };
  name: string;
  /** whether the session behind it still lives; asked at most every few seconds */
  alive: () => Promise<boolean>;
};

/** The rooms of this process. No hook ever rejects but those whose rejection the hub turns into a closed room. */
export function openRooms(): Hocuspocus<Sender> {
  const gates = new WeakMap<Document, Admission>();
  // How the file was right after somebody wrote: while nothing else in it has changed, neither have rights.
  const writable = new WeakMap<Connection, string>();
  return new Hocuspocus<Sender>({
    quiet: true,
    debounce: 3_000,
    maxDebounce: 15_000,
    timeout: 60_000,
    maxUnauthenticatedQueueSize: 1024 * 1024,
    maxUnauthenticatedQueueMessages: 200,
    maxPendingDocuments: 20,
    // A letter goes to the others in the turn in which it came, before its writer is told that it is saved.
    flushDelay: false,

    async onAuthenticate({ documentName, context, connectionConfig }) {
      const address = parseAddress(documentName);
      const right = address && rightOn(address, context.viewer);
      if (!right) throw new NotAdmitted("forbidden");
      connectionConfig.readOnly = right !== "write";
    },

    async onLoadDocument({ document, documentName }) {
      const address = parseAddress(documentName);
      if (address?.kind !== "prose") return;
      const gate = new Admission({ engagementId: address.engagementId, name: address.prose });
      gates.set(document, gate);
      applyUpdate(document, gate.state());
    },

    async connected({ connection, documentName }) {
      const address = parseAddress(documentName);
      if (!address || address.kind === "prose") return;
      quietly("the greeting of a room", () =>
        connection.sendStateless(
          say({ type: "hello", latest: latestChange(address.engagementId) }),
        ),
      );
    },

    async beforeHandleAwareness({ document, documentName, connection, states }) {
      const address = parseAddress(documentName);
      if (!connection || !address) return states.clear();
      // Whoever looks through another's eyes is not there: neither as that person nor as themselves.
      if (seeing(connection.context.viewer, address.engagementId)) return states.clear();
      quietly("a presence", () =>
        stamp(
          states,
          faceOf(connection.context, address),
          clientsOf(document, connection),
          others(document, connection),
          can(standingOn(connection.context.viewer, address.engagementId)?.role ?? null, "sign"),
        ),
      );
    },

    async beforeSync({ connection, context, document, documentName, type, payload }) {
      if (type !== syncSteps.step2 && type !== syncSteps.update) return;
      const address = parseAddress(documentName);
      if (address?.kind !== "prose" || connection.readOnly) return;
      if (!(await context.alive())) throw new NotAdmitted("signed_out");
      // Judged again at each write: rights change while sockets stay open.
      if (writable.get(connection) !== rightsMark() && rightOn(address, context.viewer) !== "write")
        throw new NotAdmitted("forbidden");
      const gate = gates.get(document);
      if (!gate || document.isDestroyed) throw new NotAdmitted("stale");
      try {
        gate.admit(payload, context.viewer.accountId, (client) =>
          heldByAnother(document, context, client),
        );
      } catch (error) {
        if (!(error instanceof NotAdmitted)) report(error, "an update of a live text");
        else if (error.reason === "unavailable")
          report(error.cause, "a live text could not be written");
        throw error;
      }
      writable.set(connection, rightsMark());
    },

    async onStoreDocument({ documentName }) {
      const address = parseAddress(documentName);
      if (address?.kind !== "prose") return;
      quietly("the compaction of a live text", () => {
        compactProse({ engagementId: address.engagementId, name: address.prose });
        bumpVersion(address.engagementId);
      });
    },
  });
}

/** Tells a change to everybody in the engagement's room; suppliers hear only that there is one. */
export function tell(rooms: Hocuspocus<Sender>, { engagementId, ...change }: Announcement): void {
  const send = (whole: boolean, message: LiveMessage) =>
    rooms.documents.get(roomName(engagementId, whole))?.broadcastStateless(say(message));
  send(true, { type: "change", ...change });
  send(false, { type: "stir", change: change.change });
}

/** What a viewer may do in a room; null where for them it does not exist. */
function rightOn(address: Address, viewer: Viewer): "read" | "write" | null {
  const role = standingOn(viewer, address.engagementId)?.role ?? null;
  if (role === null) return null;
  const whole = seesWhole(role);
  if (address.kind === "own") return whole ? null : "read";
  if (!whole) return null;
  if (address.kind === "whole") return "read";
  if (isPrivateProse(address.prose) && !can(role, "consult")) return null;
  return can(role, "edit") && !seeing(viewer, address.engagementId) ? "write" : "read";
}

function faceOf({ viewer, name }: Sender, { engagementId }: Address): Face {
  const member = listFaces(engagementId).find((face) => face.id === viewer.accountId);
  return {
    id: viewer.accountId,
    name: member?.name ?? name,
    colour: member?.colour ?? "var(--p1)",
  };
}

function clientsOf(document: Document, connection: Connection): Set<number> {
  return document.getClients(connection) as Set<number>;
}

function others(document: Document, mine: Connection): Set<number> {
  return new Set(
    document
      .getConnections()
      .filter((connection) => connection !== mine)
      .flatMap((connection) => [...clientsOf(document, connection)]),
  );
}

function heldByAnother(document: Document, sender: Sender, client: number): boolean {
  return document
    .getConnections()
    .some(
      (connection) =>
        (connection.context as Sender).viewer.accountId !== sender.viewer.accountId &&
        clientsOf(document, connection).has(client),
    );
}

function say(message: LiveMessage): string {
  return JSON.stringify(message);
}

function quietly(what: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    report(error, `${what} failed`);
  }
}
