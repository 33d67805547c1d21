import { mkdtempSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { closeDatabase, transact } from "@/db/client";
import { memberships } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { changeRole, leave, removeMember } from "@/lib/account/people/commands";
import { changeField } from "@/lib/engagement/edit/commands";
import { toJson } from "@/lib/prose/document";
import { fragmentName, plainText } from "@/lib/prose/rules";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { isUpdate } from "./frame";
import { Gate } from "./gate";
import { hub } from "./hub";
import { openRooms, tell } from "./rooms";
import { loadProse } from "./store";

const vision = { engagementId: bakery, name: "vision" };
const cast: Record<string, Viewer> = { claire, yann, solenn, odile, erwan, rozenn: stranger };
const ended = new Set<string>();
let server: Server;
let gate: Gate;
let rooms: ReturnType<typeof openRooms>;
const opened: { destroy: () => void }[] = [];

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  stage();
  ended.clear();
  rooms = openRooms();
  gate = new Gate(rooms, async (headers) => {
    const name = headers.get("cookie") ?? "";
    return ended.has(name) ? null : (cast[name] ?? null);
  });
  hub().tell = (announcement) => tell(rooms, announcement);
  hub().drop = gate.drop;
  server = createServer().on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    gate.upgrade(request, socket, head),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(async () => {
  for (const one of opened.splice(0)) one.destroy();
  gate.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  delete hub().tell;
  delete hub().drop;
  vi.restoreAllMocks();
});

const address = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`;
const words = () =>
  plainText(toJson(loadProse(vision)))
    .split("\n")
    .sort();

/** A browser of somebody, on one room. */
function browser(who: string, room: string) {
  class Signed extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: who } });
      // A story may end while a socket that was shut calls again.
      this.on("error", () => {});
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: address(),
    WebSocketPolyfill: Signed,
    minDelay: 20,
    delay: 20,
    maxDelay: 50,
  });
  const heard: Record<string, unknown>[] = [];
  const refused: string[] = [];
  const closed: string[] = [];
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: room,
    document: new Y.Doc(),
    token: "cookie",
    sessionAwareness: true,
    onStateless: ({ payload }) => heard.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => refused.push(reason),
    onClose: ({ event }) => closed.push(event.reason),
  });
  provider.attach();
  opened.push({
    destroy: () => {
      provider.destroy();
      socket.destroy();
    },
  });
  return {
    provider,
    socket,
    heard,
    refused,
    closed,
    write(text: string) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      provider.document.getXmlFragment(fragmentName).push([paragraph]);
    },
    reads: () => plainText(toJson(provider.document)),
    people: () =>
      [...(provider.awareness?.getStates().values() ?? [])]
        .map((state) => (state.user as { name?: string } | undefined)?.name)
        .filter(Boolean)
        .sort(),
    async ready() {
      await vi.waitFor(() => expect(provider.isSynced).toBe(true));
      return this;
    },
    saved: () => vi.waitFor(() => expect(provider.hasUnsyncedChanges).toBe(false)),
  };
}

/** The stage on a real file, whose disk takes its time until `release`, and then does or refuses its first task. */
async function onSlowDisk(refusal?: Error) {
  const folder = mkdtempSync(join(tmpdir(), "azimut-gate-"));
  const before = process.env.DATABASE_PATH;
  process.env.DATABASE_PATH = join(folder, "azimut.db");
  stage();
  const handle = await open(join(folder, "other"), "w");
  let release = () => {};
  const free = new Promise<void>((done) => {
    release = done;
  });
  const flushes = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, "datasync");
  flushes.mockImplementationOnce(async () => {
    await free;
    if (refusal) throw refusal;
  });
  await handle.close();
  const restore = () => {
    closeDatabase();
    process.env.DATABASE_PATH = before;
    rmSync(folder, { recursive: true });
  };
  return { restore, release };
}

const prose = `p/${bakery}/vision`;
const room = `e/${bakery}`;

describe("a live text", () => {
  test("goes from one to the other, and is on disk when the first reads saved", async () => {
    const one = await browser("yann", prose).ready();
    const two = await browser("solenn", prose).ready();
    one.write("le cap");
    await one.saved();
    expect(words()).toEqual(["le cap"]);
    await vi.waitFor(() => expect(two.reads()).toBe("le cap"));
  });

  test("goes to the other at once, and reads saved when the disk has it and not before", async () => {
    const { restore, release } = await onSlowDisk();
    const one = await browser("yann", prose).ready();
    const two = await browser("solenn", prose).ready();
    one.write("le cap");
    await vi.waitFor(() => expect(two.reads()).toBe("le cap"));
    expect(words()).toEqual(["le cap"]);
    expect(one.provider.hasUnsyncedChanges).toBe(true);
    release();
    await one.saved();
    restore();
  });

  test("is not called saved by a disk that refuses, and is sent anew", async () => {
    const { restore, release } = await onSlowDisk(new Error("EIO"));
    const one = await browser("yann", prose).ready();
    const calls = vi.fn();
    one.socket.on("close", calls);
    one.write("le cap");
    release();
    await vi.waitFor(() => expect(calls).toHaveBeenCalled());
    await one.saved();
    expect(words()).toEqual(["le cap"]);
    restore();
  });

  test("does not come back to whoever wrote it", async () => {
    const one = await browser("yann", prose).ready();
    const two = await browser("solenn", prose).ready();
    const updates = [one, two].map(({ socket }) => {
      const heard = vi.fn();
      socket.on("message", ({ data }: { data: ArrayBuffer }) => {
        if (isUpdate(new Uint8Array(data))) heard();
      });
      return heard;
    });
    one.write("le cap");
    await one.saved();
    await vi.waitFor(() => expect(two.reads()).toBe("le cap"));
    expect(updates.map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    two.write("le vent");
    await vi.waitFor(() => expect(one.reads()).toContain("le vent"));
  });

  test("an observer reads and what they write stays out", async () => {
    const one = await browser("yann", prose).ready();
    const odiles = await browser("odile", prose).ready();
    odiles.write("graffiti");
    one.write("le cap");
    await one.saved();
    await vi.waitFor(() => expect(odiles.reads()).toContain("le cap"));
    expect(words()).toEqual(["le cap"]);
    expect(odiles.provider.hasUnsyncedChanges).toBe(true);
  });

  test("a right taken away in the meantime stops the very next write", async () => {
    const one = await browser("solenn", prose).ready();
    transact((tx) => tx.update(memberships).set({ role: "observer" }).run());
    one.write("trop tard");
    await vi.waitFor(() => expect(one.closed).toContain("forbidden"));
    expect(words()).toEqual([""]);
  });

  test("what is not of the schema closes the text for its writer and nobody else", async () => {
    const one = await browser("yann", prose).ready();
    const mallory = await browser("solenn", prose).ready();
    mallory.provider.document.getXmlFragment(fragmentName).push([new Y.XmlElement("script")]);
    await vi.waitFor(() => expect(mallory.closed).toContain("not_prose"));
    one.write("intact");
    await one.saved();
    expect(words()).toEqual(["intact"]);
    expect(one.reads()).toBe("intact");
  });
});

describe("who may open what", () => {
  const doors: [string, string, "open" | "shut"][] = [
    ["claire", prose, "open"],
    ["claire", `p/${bakery}/notes`, "open"],
    ["yann", `p/${bakery}/notes`, "shut"],
    ["erwan", prose, "shut"],
    ["erwan", room, "shut"],
    ["erwan", `s/${bakery}`, "open"],
    ["yann", `s/${bakery}`, "shut"],
    ["odile", room, "open"],
    ["rozenn", room, "shut"],
    ["rozenn", prose, "shut"],
    ["yann", "e/no-such", "shut"],
  ];
  test.each(doors)("%s, %s: %s", async (who, name, expected) => {
    const one = browser(who, name);
    if (expected === "open") await one.ready();
    else await vi.waitFor(() => expect(one.refused).toEqual(["forbidden"]));
  });

  test("without a session there is no socket", async () => {
    const socket = new WebSocket(address(), { headers: { cookie: "nobody" } });
    const status = await new Promise((done) =>
      socket.on("unexpected-response", (_, response) => done(response.statusCode)),
    );
    expect(status).toBe(401);
    socket.on("error", () => {});
    socket.terminate();
  });
});

describe("an engagement's room", () => {
  test("tells a change with its value, and a supplier only that there is one", async () => {
    const yanns = await browser("yann", room).ready();
    const erwans = await browser("erwan", `s/${bakery}`).ready();
    changeField(claire, {
      engagementId: bakery,
      changeId: "change-0001",
      itemId: `${bakery}-clients`,
      field: "title",
      from: "Plus de commandes, Maison Kerleo",
      to: "85 commandes",
    });
    await vi.waitFor(() =>
      expect(yanns.heard.at(-1)).toMatchObject({
        type: "change",
        value: "85 commandes",
        field: "title",
        by: { id: "claire" },
      }),
    );
    await vi.waitFor(() => expect(erwans.heard.at(-1)?.type).toBe("stir"));
    expect(JSON.stringify(erwans.heard)).not.toContain("85 commandes");
  });

  test("greets with the last change, so that a gap is noticed", async () => {
    const one = await browser("yann", room).ready();
    await vi.waitFor(() => expect(one.heard[0]).toMatchObject({ type: "hello" }));
  });

  test("nobody writes, and nobody is who they say they are", async () => {
    const yanns = await browser("yann", room).ready();
    const odiles = await browser("odile", room).ready();
    odiles.provider.awareness?.setLocalState({
      user: { id: "claire", name: "Claire Morvan", colour: "red" },
      at: { page: "/x", item: "i", field: "f", extra: "x".repeat(5000) },
    });
    await vi.waitFor(() => expect(yanns.people()).toEqual(["Odile Tanguy"]));
    odiles.provider.document.getMap("x").set("a", 1);
    odiles.provider.sendStateless(JSON.stringify({ type: "change", item: "forged" }));
    yanns.provider.awareness?.setLocalState({ at: { page: "/y", item: null, field: null } });
    await vi.waitFor(() => expect(odiles.people()).toContain("Yann Kerleo"));
    expect(JSON.stringify(yanns.heard)).not.toContain("forged");
    expect(yanns.provider.document.getMap("x").size).toBe(0);
  });
});

describe("when rights or sessions end", () => {
  test("the sockets of that account close at once, and are judged again", async () => {
    const one = await browser("solenn", room).ready();
    const two = await browser("yann", room).ready();
    const codes: unknown[] = [];
    one.socket.on("close", ({ event }: { event: { code: number } }) => codes.push(event.code));
    ended.add("solenn");
    gate.drop(accountOf(solenn), bakery);
    await vi.waitFor(() => expect(codes).toContain(4401));
    expect(two.provider.isSynced).toBe(true);
  });
});

describe("when a person is removed, downgraded or leaves, with the page open", () => {
  const member = { engagementId: bakery, accountId: accountOf(solenn) };
  const within = { timeout: 5_000 };

  test("the room and the text are shut at once, and asking again does not open them", async () => {
    const [page, writing] = [
      await browser("solenn", room).ready(),
      await browser("solenn", prose).ready(),
    ];
    removeMember(claire, member);
    await vi.waitFor(() => {
      expect(page.refused.length).toBeGreaterThan(0);
      expect(writing.refused.length).toBeGreaterThan(0);
    }, within);
    writing.write("encore moi");
    changeField(claire, {
      engagementId: bakery,
      changeId: "after-the-removal",
      itemId: `${bakery}-clients`,
      field: "title",
      from: "Plus de commandes, Maison Kerleo",
      to: "secret",
    });
    await new Promise((resume) => setTimeout(resume, 200));
    expect(words()).toEqual([""]);
    expect(JSON.stringify(page.heard)).not.toContain("secret");
  });

  test("whoever may only read from now on reads, and writes no more", async () => {
    const writing = await browser("solenn", prose).ready();
    changeRole(claire, { ...member, role: "observer" });
    await vi.waitFor(() => expect(writing.closed.length).toBeGreaterThan(0), within);
    await vi.waitFor(() => expect(writing.provider.isSynced).toBe(true), within);
    writing.write("encore moi");
    await new Promise((resume) => setTimeout(resume, 200));
    expect(words()).toEqual([""]);
  });

  test("whoever leaves is out of the room too", async () => {
    const page = await browser("solenn", room).ready();
    leave(solenn, { engagementId: bakery });
    await vi.waitFor(() => expect(page.refused.length).toBeGreaterThan(0), within);
  });
});

describe("frames that are not ours", () => {
  const hostile: [string, Buffer | string][] = [
    ["text", "hello"],
    ["noise", Buffer.from([255, 254, 253, 1, 2, 3])],
    ["nothing", Buffer.alloc(0)],
    ["a room called __proto__", frame("__proto__", [2, 0, 1, 120])],
    ["a room called constructor", frame("constructor", [2, 0, 1, 120])],
    ["a message for servers alone", frame(prose, [6, 1, 120])],
    ["an unknown kind", frame(prose, [99])],
  ];
  test.each(hostile)("%s closes the socket, and the others go on", async (_, data) => {
    const one = await browser("yann", prose).ready();
    const socket = new WebSocket(address(), { headers: { cookie: "solenn" } });
    await new Promise((done) => socket.on("open", done));
    const gone = new Promise((done) => socket.on("close", done));
    socket.send(data);
    expect(await gone).toBe(1008);
    one.write("toujours là");
    await one.saved();
    expect(words()).toEqual(["toujours là"]);
  });

  test("broken insides of a well addressed frame", async () => {
    const one = await browser("yann", prose).ready();
    for (const inside of [
      [0],
      [0, 2],
      [0, 2, 255, 255, 255],
      [1],
      [1, 200, 1],
      [2],
      [5],
      [0, 9, 1, 1],
    ]) {
      const socket = new WebSocket(address(), { headers: { cookie: "solenn" } });
      await new Promise((done) => socket.on("open", done));
      socket.send(frame(prose, [2, 0, 1, 120]));
      socket.send(frame(prose, inside));
      socket.on("error", () => {});
      opened.push({ destroy: () => socket.terminate() });
    }
    one.write("debout");
    await one.saved();
    expect(words()).toEqual(["debout"]);
  });

  test("a huge frame and a flood are cut off", async () => {
    for (const send of [
      (socket: WebSocket) => socket.send(frame(prose, new Array(900_000).fill(0))),
      (socket: WebSocket) => {
        for (let index = 0; index < 1000; index += 1) socket.send(frame(prose, [1, 0]));
      },
    ]) {
      const socket = new WebSocket(address(), { headers: { cookie: "solenn" } });
      socket.on("error", () => {});
      await new Promise((done) => socket.on("open", done));
      const gone = new Promise((done) => socket.on("close", done));
      send(socket);
      expect([1009, 1013, 1006, 4205]).toContain(await gone);
    }
    const one = await browser("yann", prose).ready();
    one.write("debout");
    await one.saved();
  });
});

function frame(name: string, rest: number[]): Buffer {
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(rest)]);
}
