import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, transact } from "@/db/client";
import { outbox, settings } from "@/db/tables/account";
import { bakery, claire, malo, stage, yann } from "@/lib/testing/cast";
import { enqueue } from "../commands";
import { claimLetter, markFailed, markSent } from "../post/commands";
import { sendsMail } from "../queries";
import type { Letter } from "../rules";
import { forgetServer, saveServer } from "../smtp/commands";
import { mailServer, serverShown } from "../smtp/queries";
import { sendTest, tryAgain } from "./commands";
import { listLetters } from "./queries";

const mention: Letter = { kind: "mention", by: "Yann", where: "Site", words: "canari", path: "/" };
const reset: Letter = {
  kind: "reset",
  link: "https://x/reset/canari",
  expiresAt: Date.now() + 9e6,
};
const post = (letter: Letter) =>
  transact((tx) =>
    enqueue(
      tx,
      { email: "solenn@x.example", locale: "fr", accountId: "solenn", engagementId: bakery },
      letter,
    ),
  );
function fail(final = true) {
  const waiting = claimLetter();
  if (waiting) markFailed(waiting, { reason: "recipient", final, said: "550 no" });
  return waiting?.id ?? "";
}
const server = {
  host: "smtp.example.com",
  port: 587,
  security: "starttls",
  user: "claire",
  password: "un-secret-de-serveur",
  from: "cap@example.com",
} as const;

beforeEach(() => {
  stage();
  vi.stubEnv("SMTP_URL", "");
});
afterEach(() => vi.unstubAllEnvs());

test("the owner reads what left, waits or failed and why, never what it said; nobody else does", () => {
  post(mention);
  markSent(claimLetter()?.id ?? "");
  post(mention);
  fail();
  post(reset);
  const told = listLetters(claire);
  expect(told).toMatchObject({ sent: 1, waiting: 1, failed: 1 });
  expect(told.letters.map(({ state, kind }) => `${state} ${kind}`)).toEqual([
    "failed mention",
    "waiting reset",
    "sent mention",
  ]);
  expect(told.letters[0]).toMatchObject({
    failure: { reason: "recipient", said: "550 no" },
    mayTryAgain: true,
  });
  expect(JSON.stringify(told)).not.toContain("canari");
  for (const viewer of [malo, yann]) expect(() => listLetters(viewer)).toThrow("forbidden");
});

test("a letter that failed is tried again whole, unless it bore a link, which is gone", () => {
  post(mention);
  const id = fail();
  tryAgain(claire, { letterId: id });
  expect(claimLetter()).toMatchObject({ id, attempts: 1, letter: { words: "canari" } });
  markSent(id);
  expect(() => tryAgain(claire, { letterId: id })).toThrow("not_found");
  post(reset);
  const secret = fail();
  expect(db.select().from(outbox).all().at(-1)?.data).toEqual({});
  expect(listLetters(claire).letters[0]?.mayTryAgain).toBe(false);
  expect(() => tryAgain(claire, { letterId: secret })).toThrow("expired");
});

test("one that waits for its next try goes at once", () => {
  post(reset);
  const letterId = fail(false);
  expect(claimLetter()).toBeUndefined();
  expect(() => tryAgain(yann, { letterId })).toThrow("forbidden");
  tryAgain(claire, { letterId });
  expect(claimLetter()?.id).toBe(letterId);
});

test("a test letter goes to the owner alone, where there is a server", () => {
  expect(() => sendTest(claire)).toThrow("conflict");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  expect(() => sendTest(malo)).toThrow("forbidden");
  sendTest(claire);
  expect(db.select().from(outbox).all()).toMatchObject([{ kind: "test", accountId: "claire" }]);
});

test("the server of the settings goes first; its password is sealed in the file and told to nobody", () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  expect(serverShown(claire)?.setIn).toBe("environment");
  saveServer(claire, server);
  expect(mailServer()).toEqual({ ...server, verify: true });
  expect(JSON.stringify(db.select().from(settings).all())).not.toContain(server.password);
  const shown = serverShown(claire);
  expect(shown).toMatchObject({ setIn: "settings", hasPassword: true, host: server.host });
  expect(JSON.stringify(shown)).not.toContain(server.password);
  forgetServer(claire);
  expect(mailServer()?.host).toBe("127.0.0.1");
});

test("a kept password stays for the same server, and is never sent to another", () => {
  saveServer(claire, server);
  saveServer(claire, { ...server, password: "", from: "autre@example.com" });
  expect(mailServer()).toMatchObject({ password: server.password, from: "autre@example.com" });
  expect(() => saveServer(claire, { ...server, password: "", host: "thief.example" })).toThrow(
    "invalid",
  );
  expect(() =>
    saveServer(claire, { ...server, password: "", security: "none" as "starttls" }),
  ).toThrow("invalid");
  expect(mailServer()).toMatchObject({ host: server.host, password: server.password });
});

test("only the owner names a server", () => {
  for (const viewer of [malo, yann]) {
    expect(() => saveServer(viewer, server)).toThrow("forbidden");
    expect(() => forgetServer(viewer)).toThrow("forbidden");
    expect(() => serverShown(viewer)).toThrow("forbidden");
  }
  expect(sendsMail()).toBe(false);
});
