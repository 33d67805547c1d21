import { request as httpRequest } from "node:http";
import type { Page } from "@playwright/test";
import { WebSocket } from "ws";
import { engagementPath, expect, test } from "./fixtures";

test("frames that are broken, huge, foreign or too many end their socket and nobody else's", async ({
  enter,
  baseURL,
}) => {
  const claire = await enter("claire");
  const effects = `${await engagementPath(claire, "Maison Kerleo")}/strategy?section=effects`;
  await claire.goto(effects);
  const text = claire.getByRole("textbox", { name: "La vision, en vos mots" });
  await expect(text).toBeVisible();
  const room = `p/${effects.split("/")[2]}/vision`;

  const solenn = await enter("solenn");
  const hello = frame(room, [2, 0, 1, 120]);
  const hostile: (Buffer | string)[][] = [
    ["text"],
    [Buffer.alloc(0)],
    [Buffer.from([255, 255, 255, 255, 255])],
    [frame("__proto__", [0, 2, 1, 0])],
    [frame("p/another-engagement/vision", [2, 0, 1, 120])],
    [frame(room, [6, 1, 120])],
    [hello, frame(room, [0, 2, 255, 255, 255, 1])],
    [hello, frame(room, [0, 2, 4, 1, 1, 200, 200, 200])],
    [hello, frame(room, [1, 9, 9])],
    [frame(room, new Array(1_000_000).fill(7))],
  ];
  for (const data of hostile) await say(solenn, baseURL ?? "", data);
  await say(solenn, baseURL ?? "", new Array(1200).fill(frame(room, [1, 0])));

  await text.click();
  await claire.keyboard.type("Toujours debout.");
  await expect(claire.locator("[data-prose=vision] [data-save=saved]")).toBeVisible();
  expect((await claire.request.get("/api/health")).status()).toBe(200);
  await claire.reload();
  await expect(text).toContainText("Toujours debout.");
});

test("the socket opens to our own pages and to people who are signed in, to nobody else", async ({
  enter,
  baseURL,
}) => {
  const claire = await enter("claire");
  const cookie = await cookieOf(claire);
  const own = baseURL ?? "";
  expect(await knock(own, { cookie, origin: own })).toBe("open");
  expect(await knock(own, { cookie, origin: "https://evil.example" })).toBe(403);
  expect(await knock(own, { cookie })).toBe(403);
  expect(await knock(own, { origin: own })).toBe(401);
  expect(
    await knock(own, { cookie: cookie.replace(/(session=.{60}).{8}/, "$1AAAAAAAA"), origin: own }),
  ).toBe(401);
  expect(await knock(own, { cookie, origin: own, host: "evil.example" })).toBe(403);
});

test("the front door believes nobody", async ({ enter, baseURL }) => {
  const claire = await enter("claire");
  const cookie = await cookieOf(claire);
  const own = new URL(baseURL ?? "");
  const ask = (options: { method?: string; path?: string; headers?: Record<string, string> }) =>
    new Promise<{ status: number; headers: Record<string, unknown> }>((done, fail) => {
      const call = httpRequest(
        {
          host: own.hostname,
          port: own.port,
          ...options,
          headers: { host: own.host, ...options.headers },
        },
        (answer) => {
          answer.resume();
          done({ status: answer.statusCode ?? 0, headers: answer.headers });
        },
      );
      call.on("error", fail);
      call.end();
    });

  expect((await ask({ path: "/login", headers: { host: "evil.example" } })).status).toBe(421);
  expect((await ask({ path: "http://evil.example/login" })).status).toBe(400);
  expect((await ask({ path: "//evil.example/login" })).status).toBe(400);
  const post = { method: "POST", path: "/api/edit" };
  expect((await ask({ ...post, headers: { cookie } })).status).toBe(403);
  expect((await ask({ ...post, headers: { cookie, origin: "https://evil.example" } })).status).toBe(
    403,
  );
  expect((await ask({ ...post, headers: { cookie, origin: own.origin } })).status).toBe(422);
  expect(
    (await ask({ ...post, headers: { cookie, origin: own.origin, "content-length": "900000000" } }))
      .status,
  ).toBe(413);

  // Headers that only a proxy or Next may write change nothing.
  const claims: Record<string, string>[] = [
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-azimut-path": "https://evil.example" },
  ];
  for (const headers of claims) {
    const answer = await ask({ path: "/portfolio", headers });
    expect(answer.status).toBe(307);
    expect(answer.headers.location).toBe("/login?next=%2Fportfolio");
  }

  const { headers } = await ask({ path: "/login" });
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
  expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  expect(headers["x-powered-by"]).toBeUndefined();
});

/** Opens a socket as somebody, says it all, and waits until the server answers or hangs up. */
async function say(who: Page, baseURL: string, data: (Buffer | string)[]): Promise<void> {
  const socket = new WebSocket(`${baseURL.replace("http", "ws")}/live`, {
    headers: { cookie: await cookieOf(who), origin: baseURL },
  });
  socket.on("error", () => {});
  await new Promise((done) => socket.on("open", done));
  const answered = new Promise((done) => socket.on("close", done).on("message", done));
  for (const one of data) socket.send(one);
  await answered;
  socket.terminate();
}

function knock(baseURL: string, headers: Record<string, string>): Promise<"open" | number> {
  return new Promise((done) => {
    const socket = new WebSocket(`${baseURL.replace("http", "ws")}/live`, { headers });
    socket.on("error", () => {});
    socket.on("open", () => {
      done("open");
      socket.terminate();
    });
    socket.on("unexpected-response", (_, answer) => {
      done(answer.statusCode ?? 0);
      socket.terminate();
    });
  });
}

async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

function frame(name: string, body: number[]): Buffer {
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(body)]);
}
