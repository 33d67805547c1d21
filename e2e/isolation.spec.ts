import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { expect, test } from "@playwright/test";
import WebSocket from "ws";
import { Doc } from "yjs";
import { proseRoomName, roomName } from "@/lib/live/rules";
import {
  actions,
  commandLine,
  type Door,
  paths,
  type Request,
  theClientsOwn,
} from "./isolation/doors";
import { openSite, type Person, type Place, type Site } from "./isolation/site";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let site: Site;
test.beforeAll(async () => {
  site = await openSite(Number(process.env.E2E_PORT ?? 3217) + 1);
});
test.afterAll(() => site?.close());

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };
const manifest = (name: string) => JSON.parse(readFileSync(`.next/server/${name}.json`, "utf8"));
const built = {
  paths: Object.keys(manifest("app-paths-manifest")),
  actions: Object.entries<Reference>(manifest("server-reference-manifest").node).map(
    ([id, { filename, exportedName, workers }]) => ({
      id,
      name: `${filename} ${exportedName}`,
      page: Object.keys(workers)[0] ?? "",
    }),
  ),
};

test("every door of the build is in the matrix", () => {
  expect(built.paths.filter((path) => !(path in paths))).toEqual([]);
  expect(built.actions.map(({ name }) => name).filter((name) => !(name in actions))).toEqual([]);
  const source = readFileSync("scripts/azimut/commands.ts", "utf8");
  const listed = /const commands[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? "";
  const names = [...listed.matchAll(/^ {2}"?([a-z-]+)"?[,:]/gm)].map(([, name]) => name as string);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !(name in commandLine))).toEqual([]);
});

test("no page and no route tells one client of the other, or anybody what is not theirs", async () => {
  const knocking = built.paths.flatMap((path) => {
    const door: Door = paths[path] ?? "";
    return typeof door === "string" ? [] : [{ path, door }];
  });
  const found: string[] = [];
  // Strangers first, while nothing has changed; whom the place is theirs may change it.
  for (const inside of [false, true])
    for (const place of site.places)
      for (const person of site.people.filter(({ sees }) => sees.includes(place.id) === inside))
        for (const { path, door } of knocking) {
          const before = inside ? "" : site.held(place);
          for (const headers of path.endsWith("/page") ? [whole, part] : [whole]) {
            const { status, body } = await ask(person, door(place), headers);
            found.push(...faults(`${path} ${status}`, person, place, body));
            if (inside && person.name === "owner" && status >= 400 && path !== "/setup/page")
              found.push(`${path}: never opened to the owner (${status})`);
          }
          if (!inside && site.held(place) !== before)
            found.push(`${path}: let a stranger change the place, asked by ${person.name}`);
        }
  expect(found).toEqual([]);
});

test("no action tells or does anything across clients, and each opens to who may", async () => {
  const found: string[] = [];
  const knocking = Object.entries(actions).flatMap(([name, asks]) => {
    const action = built.actions.find((each) => each.name === name);
    return action && typeof asks !== "string" ? [{ ...action, asks }] : [];
  });
  const call = async (
    person: Person,
    place: Place,
    { id, page, asks }: (typeof knocking)[number],
  ) =>
    ask(person, {
      path: page
        .replace(/^app|\/page$|\/\([a-z]+\)/g, "")
        .replace("[id]", place.id)
        .replace("[reviewId]", `${place.id}-review`),
      init: {
        method: "POST",
        headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        body: JSON.stringify([asks(place)]),
      },
    });
  for (const place of site.places)
    for (const person of site.people.filter(({ sees }) => !sees.includes(place.id)))
      for (const action of knocking) {
        const before = site.held(place);
        const { status, body } = await call(person, place, action);
        found.push(...faults(`${action.name} ${status}`, person, place, body));
        if (!/"ok":false,"reason":"(not_found|signed_out)"/.test(body))
          found.push(`${action.name}: answered ${person.name} ${status} ${body.slice(0, 200)}`);
        if (site.held(place) !== before)
          found.push(`${action.name}: let ${person.name} change the place`);
      }
  const called = (who: string) => site.people.find(({ name }) => name === who) as Person;
  for (const action of knocking) {
    const guest = called(theClientsOwn.has(action.name) ? "decider" : "owner");
    // What one action took away at the first client is still there at the second.
    const answers: string[] = [];
    for (const place of site.places) {
      if (answers.some(opened)) break;
      if (!sees(guest, place)) continue;
      const { status, body } = await call(guest, place, action);
      answers.push(`${status} ${/\{"ok":(true|false,"reason":"[a-z_]+")/.exec(body)?.[0] ?? ""}`);
    }
    if (!answers.some(opened))
      found.push(`${action.name}: never opened to the ${guest.name} (${answers.join(", ")})`);
  }
  expect(found).toEqual([]);
});

test("no live room lets a stranger in, and what is said in one is not heard in another", async () => {
  const found: string[] = [];
  const ears: Ear[] = [];
  for (const place of site.places)
    for (const person of site.people) {
      const names = [
        roomName(place.id, true),
        roomName(place.id, false),
        proseRoomName(place.id, "vision"),
        proseRoomName(place.id, "notes"),
      ];
      for (const room of names) {
        const ear = await listen(person, room);
        ears.push(ear);
        if (ear.admitted && (!sees(person, place) || person.name.startsWith("share link")))
          found.push(`${room} admitted ${person.name}`);
        if (person.name === "owner" && room.startsWith("p/") && !ear.bytes().includes(place.canary))
          found.push(`${room}: the owner read nothing in it, so that the matrix proves nothing`);
      }
    }
  const owner = site.people.find(({ name }) => name === "owner") as Person;
  for (const place of site.places) {
    await ask(owner, {
      path: "/api/edit",
      init: {
        method: "POST",
        json: {
          engagementId: place.id,
          changeId: crypto.randomUUID(),
          itemId: `${place.id}-sheet`,
          field: "what",
          from: place.hidden,
          to: `${place.hidden} dit`,
        },
      },
    });
    const own = ears.filter((ear) => ear.room === roomName(place.id, true) && ear.admitted);
    expect(own.length).toBeGreaterThan(1);
    for (const ear of own) await expect.poll(() => ear.bytes()).toContain(`${place.hidden} dit`);
  }
  for (const ear of ears) {
    for (const place of site.places)
      found.push(...faults(ear.room, ear.person, place, ear.bytes()));
    ear.close();
  }
  expect(found).toEqual([]);
});

test("the command line hands out the one engagement it is asked for", () => {
  const [bakery, florist] = site.places as [Place, Place];
  const { stdout } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "export", bakery.id],
    {
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: site.folder },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(stdout).toContain(bakery.canary);
  expect(stdout).not.toContain(florist.canary);
});

const opened = (answer: string) => /"ok":true|"conflict"/.test(answer);
const whole = {};
// What the router asks for when it moves from page to page.
const part = { rsc: "1" };
const sees = (person: Person, place: Place) => person.sees.includes(place.id);

/** What somebody was told that they may not know of a place. */
function faults(door: string, person: Person, place: Place, body: string): string[] {
  const told = (what: string) => [`${door}: told ${what} of ${place.id}, asked by ${person.name}`];
  if (!sees(person, place)) return body.includes(place.canary) ? told("the canary") : [];
  // A link opens its one page; everything else of its client is another's.
  if (person.name.startsWith("share link") && !door.startsWith("/shared/"))
    return body.includes(place.canary) ? told("the canary beside its page") : [];
  if (person.name === "supplier" && body.includes(place.hidden)) return told("what is not theirs");
  const consults = /owner|member consultant/.test(person.name);
  return !consults && body.includes(place.secret) ? told("a secret") : [];
}

async function ask(
  person: Person,
  { path, init = {} }: Request,
  more: Record<string, string> = {},
) {
  const { json, ...rest } = init;
  const response = await fetch(site.url + path, {
    redirect: "manual",
    ...rest,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    headers: {
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(init.method ? { origin: site.url } : {}),
      cookie: person.cookie,
      ...(rest.headers as Record<string, string>),
      ...more,
    },
  });
  const headers = JSON.stringify([...response.headers]);
  return { status: response.status, body: headers + (await response.text()) };
}

type Ear = {
  person: Person;
  room: string;
  admitted: boolean;
  bytes: () => string;
  close: () => void;
};

/** Somebody at the door of a room: all bytes that reach them, once they are let in or turned away. */
async function listen(person: Person, room: string): Promise<Ear> {
  let heard = "";
  let turnedAway = () => {};
  class Signed extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: person.cookie, origin: site.url } });
      this.on("message", (bytes: ArrayBuffer) => {
        heard += new TextDecoder().decode(bytes);
      });
      this.on("unexpected-response", () => turnedAway());
      this.on("error", () => {});
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${site.url.replace("http", "ws")}/live`,
    WebSocketPolyfill: Signed,
    maxAttempts: 1,
  });
  const admitted = await new Promise<boolean>((answer) => {
    turnedAway = () => answer(false);
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: room,
      document: new Doc(),
      token: "cookie",
      sessionAwareness: true,
      onSynced: () => answer(true),
      onAuthenticationFailed: () => answer(false),
    });
    provider.attach();
  });
  return { person, room, admitted, bytes: () => heard, close: () => socket.destroy() };
}
