import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { accounts, securityLog, throttles } from "@/db/tables/account";
import { at, now } from "@/lib/clock";
import { accountOf, stage, yann } from "@/lib/testing/cast";
import { endSession, endSessions } from "./commands";
import { hashPassword } from "./password";
import { findSession } from "./queries";
import { absoluteMs, idleMs, localPath } from "./rules";
import { seal } from "./seal";
import { hashSecret } from "./secret";
import { viewerFromHeaders } from "./session";
import { signInWithPassword } from "./sign-in";

const here = { address: "10.0.0.1", userAgent: "Firefox" };
const right = { email: " Yann@Azimut.example", password: "le pain de six heures" };

beforeEach(async () => {
  stage();
  const passwordHash = await hashPassword(right.password);
  db.update(accounts)
    .set({ passwordHash })
    .where(eq(accounts.id, accountOf(yann)))
    .run();
});

async function signedIn() {
  const answer = await signInWithPassword(right, here);
  if (!answer.ok || !("sid" in answer.entry)) throw new Error("no session");
  const { sid } = answer.entry;
  const cookie = `other=1; azimut-session=${await seal(sid)}`;
  return { sid, headers: new Headers({ cookie }) };
}

test("the right password opens a session, and the cookie proves who asks", async () => {
  const { headers } = await signedIn();
  expect(await viewerFromHeaders(headers, "socket")).toEqual({ ...yann, door: "socket" });
});

test("the password is kept as argon2id with 19 MiB, two passes, one lane", async () => {
  expect(await hashPassword("x")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a wrong password, an unknown address and an account without a password get one answer", async () => {
  const answers = await Promise.all([
    signInWithPassword({ ...right, password: "le pain" }, here),
    signInWithPassword({ ...right, email: "nobody@azimut.example" }, here),
    signInWithPassword({ ...right, email: "odile@azimut.example" }, here),
  ]);
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "mismatch" });
  const lines = db.select().from(securityLog).all();
  expect(lines.map((line) => line.kind)).toEqual(Array(3).fill("sign-in-refused"));
  expect(JSON.stringify(lines)).not.toContain("le pain");
});

test("a wrong password takes the same time whether the address is known or not", {
  timeout: 30_000,
}, async () => {
  const took = { known: [] as number[], unknown: [] as number[], without: [] as number[] };
  const emails = {
    known: right.email,
    unknown: "nobody@azimut.example",
    without: "odile@azimut.example",
  };
  for (let n = 0; n < 24; n++)
    for (const who of shuffled(["known", "unknown", "without"] as const)) {
      const from = performance.now();
      await signInWithPassword(
        { email: emails[who], password: "le pain" },
        { ...here, address: `${n} ${who}` },
      );
      took[who].push(performance.now() - from);
    }
  // The median says nothing of a machine's hiccups; a hash left out would be a ratio of fifty.
  for (const who of ["unknown", "without"] as const) {
    expect(median(took[who]) / median(took.known)).toBeGreaterThan(0.75);
    expect(median(took[who]) / median(took.known)).toBeLessThan(1.33);
  }
});

test("after eight tries the right password waits too, elsewhere it does not, and time heals", async () => {
  for (let n = 0; n < 8; n++) await signInWithPassword({ ...right, password: `${n}` }, here);
  expect(await signInWithPassword(right, here)).toEqual({ ok: false, reason: "throttled" });
  expect(await signInWithPassword(right, { ...here, address: "10.0.0.2" })).toMatchObject({
    ok: true,
  });
  db.update(throttles)
    .set({ resetsAt: now() - 1 })
    .run();
  expect(await signInWithPassword(right, here)).toMatchObject({ ok: true });
});

test("a session ended, idle or old is over at the next request, whatever the cookie says", async () => {
  const one = await signedIn();
  const session = findSession(hashSecret(one.sid));
  expect(at(now() + idleMs, () => findSession(hashSecret(one.sid)))).toBeUndefined();
  expect(session?.createdAt).toBeLessThanOrEqual(now());
  endSession(accountOf(yann), hashSecret(one.sid));
  expect(await viewerFromHeaders(one.headers)).toBeNull();
  const two = await signedIn();
  endSessions(accountOf(yann));
  expect(await viewerFromHeaders(two.headers)).toBeNull();
  expect(absoluteMs).toBeGreaterThan(idleMs);
});

test("a forged, foreign or empty cookie is nobody's", async () => {
  const { headers } = await signedIn();
  const cookie = headers.get("cookie") ?? "";
  for (const bad of ["", "azimut-session=", "azimut-session=abc", `${cookie.slice(0, -6)}AAAAAA`])
    expect(await viewerFromHeaders(new Headers({ cookie: bad }))).toBeNull();
});

test("the cookie's seal does not open another data folder", async () => {
  const { headers } = await signedIn();
  closeDatabase();
  expect(await viewerFromHeaders(headers)).toBeNull();
});

test("after sign-in one goes to a path of this site and nowhere else", () => {
  expect(localPath("/engagements/1?tab=2&_rsc=x")).toBe("/engagements/1?tab=2");
  for (const bad of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:x",
    "",
    null,
  ])
    expect(localPath(bad)).toBeUndefined();
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function shuffled<T>(values: readonly T[]): T[] {
  return values.toSorted(() => Math.random() - 0.5);
}
