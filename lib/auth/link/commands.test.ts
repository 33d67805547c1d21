import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { accounts, outbox, securityLog, tokens } from "@/db/tables/account";
import { at, now } from "@/lib/clock";
import { onLetter } from "@/lib/notify/wake";
import { accountOf, odile, stage, yann } from "@/lib/testing/cast";
import { findSession } from "../queries";
import { magicMs } from "../rules";
import { hashSecret } from "../secret";
import { enterByLink, sendLink } from "./commands";
import { findMagic } from "./queries";

const here = { address: "10.0.0.1", userAgent: "Firefox" };
const known = "yann@azimut.example";

beforeEach(() => {
  stage();
  vi.stubEnv("PUBLIC_URL", "https://azimut.example");
});
afterEach(() => vi.unstubAllEnvs());

const letters = () => db.select().from(outbox).all();
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map(({ kind }) => kind);
const ask = (email = known, next?: string) => sendLink({ email, kind: "magic-link", next }, here);
const token = () => String(letters().at(-1)?.data.link).split("/").at(-1) ?? "";

test("a link leaves by the outbox, signs in once and goes where one was going", () => {
  expect(ask(" Yann@Azimut.example ", "/engagements/1")).toEqual({ ok: true });
  expect(letters()).toMatchObject([{ kind: "magic-link", recipient: known, locale: "fr" }]);
  expect(letters()[0]?.data.link).toMatch(/^https:\/\/azimut\.example\/login\/link\/[\w-]{43}$/);
  expect(JSON.stringify(db.select().from(tokens).all())).not.toContain(token());
  expect(findMagic(token())).toEqual({ name: "Yann Kerleo", email: known });
  const entry = enterByLink(token(), here);
  expect(entry).toMatchObject({ accountId: accountOf(yann), next: "/engagements/1" });
  expect("sid" in entry && findSession(hashSecret(entry.sid))).toBeTruthy();
  expect(() => enterByLink(token(), here)).toThrow("expired");
  expect(findMagic(token())).toBeUndefined();
  expect(kinds()).toEqual(["magic-link-sent", "sign-in"]);
});

test("a link left lying, replaced, of another purpose or of a closed account opens nothing", () => {
  ask();
  const first = token();
  at(now() + magicMs, () => expect(() => enterByLink(first, here)).toThrow("expired"));
  ask();
  expect(() => enterByLink(first, here)).toThrow("expired");
  sendLink({ email: known, kind: "reset" }, here);
  expect(() => enterByLink(token(), here)).toThrow("expired");
  ask("odile@azimut.example");
  db.update(accounts)
    .set({ closedAt: 1 })
    .where(eq(accounts.id, accountOf(odile)))
    .run();
  expect(() => enterByLink(token(), here)).toThrow("expired");
});

test("an address nobody has gets the same answer, no letter and no link", () => {
  expect(ask("nobody@azimut.example")).toEqual(ask());
  expect(letters()).toHaveLength(1);
  expect(db.select().from(tokens).all()).toHaveLength(1);
  expect(kinds()).toEqual(["magic-link-unknown", "magic-link-sent"]);
});

test("nobody is flooded: three letters in a quarter of an hour, known or not, and twenty from one place", () => {
  for (const email of [known, "nobody@azimut.example"]) {
    const answers = Array.from({ length: 5 }, () => ask(email).ok);
    expect(answers).toEqual([true, true, true, false, false]);
  }
  expect(letters()).toHaveLength(3);
  const others = Array.from({ length: 12 }, (_, n) => ask(`n${n}@azimut.example`).ok);
  expect(others).toEqual([...Array(10).fill(true), false, false]);
  expect(kinds().filter((kind) => kind === "link-throttled")).toHaveLength(3);
});

test("asking takes the same time whether the address is known or not", { timeout: 60_000 }, () => {
  // On a file, as people ask it: what is written waits for the disk, and that is most of an answer.
  const folder = mkdtempSync(join(tmpdir(), "azimut-link-"));
  vi.stubEnv("DATABASE_PATH", join(folder, "azimut.db"));
  stage();
  const took = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < 120; n++)
    for (const who of n % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const email = who === "known" ? known : "nobody@azimut.example";
      const from = performance.now();
      sendLink({ email, kind: "magic-link" }, { ...here, address: `${n} ${who}` });
      took[who].push(performance.now() - from);
      db.run("delete from throttle");
    }
  closeDatabase();
  rmSync(folder, { recursive: true });
  const quantile = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  for (const share of [0.25, 0.5]) {
    const ratio = quantile(took.known, share) / quantile(took.unknown, share);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.43);
  }
});

test("the job that writes letters wakes after the answer, not inside it", () => {
  vi.useFakeTimers();
  const wake = vi.fn();
  onLetter(wake);
  ask();
  vi.advanceTimersByTime(150);
  expect(wake).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(wake).toHaveBeenCalledOnce();
  onLetter(undefined);
  vi.useRealTimers();
});
