import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db, transact } from "@/db/client";
import { accounts, outbox } from "@/db/tables/account";
import { removeMember } from "@/lib/account/people/commands";
import { at, now } from "@/lib/clock";
import { writePractice } from "@/lib/practice/commands";
import { accountOf, bakery, claire, solenn, stage } from "@/lib/testing/cast";
import { openMailServer } from "@/lib/testing/mail-server";
import { enqueue, withdraw } from "../commands";
import { sendsMail } from "../queries";
import type { Letter, Recipient } from "../rules";
import { sendWaiting, startPost } from "./post";
import { failureOf } from "./rules";

type Server = Awaited<ReturnType<typeof openMailServer>>;
let server: Server | undefined;

const to: Recipient = {
  email: "solenn@kerleo.example",
  locale: "fr",
  accountId: "solenn",
  engagementId: bakery,
};
const hour = 3_600_000;
const reset = (link = "http://localhost/reset/secret-of-the-link"): Letter => ({
  kind: "reset",
  link,
  expiresAt: now() + 48 * hour,
});
const mention = (words: string, by = "Yann Kerleo", where = "Photos"): Letter => ({
  kind: "mention",
  by,
  where,
  words,
  path: "/engagements/bakery",
});
const post = (letter: Letter, key?: string, who = to) =>
  transact((tx) => enqueue(tx, who, letter, key));
const rows = () => db.select().from(outbox).all();
const only = () => rows()[0];
const due = () => db.update(outbox).set({ nextAt: 0 }).run();
async function listen(options?: Parameters<typeof openMailServer>[0], query = "", scheme = "smtp") {
  server = await openMailServer(options);
  vi.stubEnv("SMTP_URL", `${scheme}://127.0.0.1:${server.port}${query}`);
  return server;
}

beforeEach(() => {
  stage();
  vi.stubEnv("SMTP_URL", "");
  vi.stubEnv("MAIL_FROM", "cap@morvan-conseil.example");
  vi.stubEnv("PUBLIC_URL", "https://portail.example");
  transact((tx) => writePractice(tx, { name: "Morvan Conseil", locale: "fr" }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
});

test("a letter leaves with both parts, in the reader's language, and its secret leaves the file", async () => {
  const { letters } = await listen();
  expect(sendsMail()).toBe(true);
  post(reset());
  expect(JSON.stringify(only())).toContain("secret-of-the-link");
  await sendWaiting();
  const [letter] = letters;
  expect(letter?.subject).toBe("Choisissez un nouveau mot de passe");
  expect(letter?.from?.value).toEqual([
    { name: "Morvan Conseil · Azimut", address: "cap@morvan-conseil.example" },
  ]);
  expect(letter?.envelopeTo).toEqual(["solenn@kerleo.example"]);
  for (const part of [letter?.text, letter?.html])
    expect(part).toContain("http://localhost/reset/secret-of-the-link");
  expect(letter?.html).toContain('lang="fr"');
  // Nobody can refuse what they asked for themselves.
  expect(letter?.headers.has("list-unsubscribe")).toBe(false);
  expect(only()).toMatchObject({ data: {}, error: null, failedAt: null });
  expect(only()?.sentAt).toBeTypeOf("number");
  await sendWaiting();
  expect(letters).toHaveLength(1);
});

test("without a server nothing is tried, and nothing is lost", async () => {
  expect(sendsMail()).toBe(false);
  post(reset());
  await sendWaiting();
  expect(only()).toMatchObject({ attempts: 0, sentAt: null, failedAt: null });
});

test("the same key is one letter; one taken back does not leave", async () => {
  const { letters } = await listen();
  expect(post(mention("Bonjour"), "mention:1")).toBe(true);
  expect(post(mention("Bonjour"), "mention:1")).toBe(false);
  post(mention("Trop tard"), "mention:2");
  transact((tx) => withdraw(tx, "mention:2"));
  await sendWaiting();
  expect(letters).toHaveLength(1);
});

test("a letter that may be refused carries the two headers of one click (RFC 8058)", async () => {
  const { letters } = await listen();
  post(mention("Bonjour"));
  await sendWaiting();
  const [letter] = letters;
  expect(letter?.raw).toMatch(
    /^List-Unsubscribe: <https:\/\/portail\.example\/unsubscribe\/[\w-]{43}>\r$/m,
  );
  expect(letter?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(letter?.text).toMatch(/unsubscribe\/[\w-]{43}/);
});

test("people's text is data: no header, no recipient, no markup, no turned direction comes of it", async () => {
  const { letters } = await listen();
  const hostile = "Zoé\r\nBcc: thief@example.com\r\n\r\n<script>alert(1)</script>\u202eevil";
  post(mention(`<img src=x onerror=alert(1)>\u202e`, hostile, hostile));
  post({
    kind: "invitation",
    by: hostile,
    place: "\"><a href='https://evil.example'>",
    role: "decider",
    line: "</td><b>line</b>",
    link: "https://portail.example/invite/abc",
    expiresAt: now() + hour,
  });
  transact((tx) =>
    writePractice(tx, { name: '"Cabinet" <thief@example.com>, x@y.z', locale: "fr" }),
  );
  await sendWaiting();
  expect(letters).toHaveLength(2);
  for (const letter of letters) {
    expect(letter.envelopeTo).toEqual(["solenn@kerleo.example"]);
    expect(letter.headers.has("bcc")).toBe(false);
    expect(letter.from?.value.map(({ address }) => address)).toEqual([
      "cap@morvan-conseil.example",
    ]);
    expect(letter.html).not.toMatch(/<script|<img|<b>|<a href='https:\/\/evil/);
    expect(`${letter.subject}${letter.html}${letter.text}`).not.toContain("\u202e");
    expect(letter.subject).not.toMatch(/[\r\n]/);
  }
});

describe("a server that", () => {
  test("is down for a while gets the letter later", async () => {
    const probe = await openMailServer();
    await probe.close();
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${probe.port}`);
    post(reset());
    const before = now();
    await sendWaiting();
    expect(only()).toMatchObject({ attempts: 1, error: "unreachable", failedAt: null });
    expect(only()?.nextAt).toBeGreaterThanOrEqual(before + 60_000);
    server = await openMailServer({}, probe.port);
    await sendWaiting();
    expect(server.letters).toHaveLength(0);
    due();
    await sendWaiting();
    expect(server.letters).toHaveLength(1);
    expect(only()?.data).toEqual({});
  });

  test("stays down gets eight more tries over two days, and the letter is given up", async () => {
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    post(mention("Bonjour"));
    for (let tries = 0; tries < 9; tries += 1) {
      due();
      await sendWaiting();
    }
    expect(only()).toMatchObject({ attempts: 9, error: "unreachable" });
    expect(only()?.failedAt).toBeTypeOf("number");
  });

  test("knows no such person ends the matter at once, in its own words", async () => {
    await listen({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error("No such user http://x/reset/secret"), { responseCode: 550 })),
    });
    post(reset());
    await sendWaiting();
    expect(only()).toMatchObject({ attempts: 1, data: {} });
    expect(only()?.error).toBe("recipient 550 No such user …");
    expect(only()?.failedAt).toBeTypeOf("number");
  });

  test("is busy is asked again", async () => {
    await listen({
      onMailFrom: (_, __, done) =>
        done(Object.assign(new Error("Try again later"), { responseCode: 451 })),
    });
    post(reset());
    await sendWaiting();
    expect(only()).toMatchObject({ error: "busy 451 Try again later", failedAt: null });
  });

  test("never answers is left after a while", async () => {
    vi.stubEnv("AZIMUT_MAIL_PATIENCE", "150");
    await listen({ onConnect: () => {} });
    post(reset());
    await sendWaiting();
    expect(only()).toMatchObject({ error: "slow", failedAt: null });
  });

  test("refuses the password is asked again, since the owner can mend it", async () => {
    await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(new Error("no")),
    });
    vi.stubEnv("SMTP_URL", `smtp://claire:wrong@127.0.0.1:${server?.port}`);
    post(reset());
    await sendWaiting();
    expect(only()?.error).toMatch(/^password /);
    expect(only()?.failedAt).toBeNull();
  });
});

describe("on the way", () => {
  test("TLS is taken where it is offered", async () => {
    const { letters } = await listen({ disabledCommands: [] }, "?verify=no");
    post(reset());
    await sendWaiting();
    expect(letters[0]?.secure).toBe(true);
  });

  test("TLS from the first byte works", async () => {
    const { letters } = await listen({ secure: true }, "?verify=no", "smtps");
    post(reset());
    await sendWaiting();
    expect(letters[0]?.secure).toBe(true);
  });

  test("a certificate nobody vouches for is not trusted", async () => {
    const { letters } = await listen({ secure: true }, "", "smtps");
    post(reset());
    await sendWaiting();
    expect(letters).toHaveLength(0);
    expect(only()).toMatchObject({ error: "unsafe", failedAt: null });
  });
});

describe("a letter is not sent", () => {
  test("once its link is dead", async () => {
    const { letters } = await listen();
    post(reset());
    db.update(outbox)
      .set({ data: { link: "x", expiresAt: now() - 1 } })
      .run();
    await sendWaiting();
    expect(letters).toHaveLength(0);
    expect(only()).toMatchObject({ error: "stale", data: {} });
  });

  test("to somebody who left the engagement it tells of", async () => {
    const { letters } = await listen();
    post(mention("Entre nous"));
    removeMember(claire, { engagementId: bakery, accountId: accountOf(solenn) });
    await sendWaiting();
    expect(letters).toHaveLength(0);
    expect(only()).toMatchObject({ error: "gone", data: {} });
  });

  test("to somebody who switched the kind off, before it was written or after", async () => {
    const { letters } = await listen();
    post(mention("Avant"));
    db.update(accounts)
      .set({ mailOff: ["mention"] })
      .run();
    expect(post(mention("Après"))).toBe(false);
    post(reset());
    await sendWaiting();
    expect(letters.map(({ subject }) => subject)).toEqual(["Choisissez un nouveau mot de passe"]);
  });

  test("days after it was written", async () => {
    const { letters } = await listen();
    at(Date.now() - 4 * 24 * hour, () => post(mention("Vieux")));
    await sendWaiting();
    expect(letters).toHaveLength(0);
    expect(only()?.error).toBe("stale");
  });
});

test("the post wakes with the commit, and stops when it is told to", async () => {
  const { letters } = await listen();
  const stop = startPost();
  post(mention("Tout de suite"));
  await vi.waitFor(() => expect(letters).toHaveLength(1), 5000);
  await stop();
  post(mention("Plus tard"));
  await new Promise((resume) => setTimeout(resume, 100));
  expect(letters).toHaveLength(1);
  expect(rows().at(-1)?.sentAt).toBeNull();
});

test("errors that no mail server makes are read as an unreachable one", () => {
  for (const odd of [undefined, null, "text", new Error("x"), { code: 3 }])
    expect(failureOf(odd)).toEqual({ reason: "unreachable", final: false, said: "" });
});
