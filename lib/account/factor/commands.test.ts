import { generateSync } from "otplib";
import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { accounts, recoveryCodes, securityLog, throttles } from "@/db/tables/account";
import { openSession } from "@/lib/auth/commands";
import { findSession } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secret";
import { owesFactor } from "@/lib/auth/session";
import { beginEntry, finishEntry } from "@/lib/auth/step/commands";
import { stepWaits } from "@/lib/auth/step/queries";
import { at, now } from "@/lib/clock";
import { accountOf, claire, malo, odile, stage, yann } from "@/lib/testing/cast";
import { createOwner } from "../commands";
import {
  demandFactor,
  enrolFactor,
  liftFactor,
  markDemo,
  removeFactor,
  renewRecoveryCodes,
} from "./commands";
import { offeredSecret, offerSecret } from "./offer";
import { listFactors, ownFactor } from "./queries";

const here = { address: "10.0.0.1", userAgent: "Firefox" };
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const start = Date.parse("2026-03-12T10:00:00Z");
const minute = 60_000;
const codeAt = (moment: number) => generateSync({ secret, epoch: Math.floor(moment / 1000) });
const enrol = (viewer = yann) =>
  at(start, () => enrolFactor(viewer, { secret, code: codeAt(start) }).codes);
const half = (viewer = yann) => {
  const entry = beginEntry(accountOf(viewer), { by: "password", origin: here, next: "/account" });
  return "half" in entry ? entry.half : "";
};
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map(({ kind }) => kind);

beforeEach(stage);

test("enrolled, one comes in with a code of the app, which serves once", () => {
  enrol();
  at(start + minute, () => {
    const token = half();
    const code = codeAt(now());
    const answer = finishEntry(token, code, here);
    expect(answer).toMatchObject({ ok: true, entry: { accountId: "yann", next: "/account" } });
    expect(stepWaits(token)).toBe(false);
    expect(finishEntry(token, code, here)).toEqual({ ok: false, reason: "expired" });
    expect(finishEntry(half(), code, here)).toEqual({ ok: false, reason: "mismatch" });
  });
  at(start + 2 * minute, () => expect(finishEntry(half(), codeAt(now()), here).ok).toBe(true));
  expect(kinds()).toEqual([
    "sign-out-everywhere",
    "second-factor-on",
    "code-asked",
    "sign-in",
    "code-asked",
    "code-refused",
    "code-asked",
    "sign-in",
  ]);
});

test("the code that turned it on, one of the past and one of another secret open nothing", () => {
  enrol();
  at(start + 1000, () => expect(finishEntry(half(), codeAt(start), here).ok).toBe(false));
  at(start + 5 * minute, () => {
    expect(finishEntry(half(), codeAt(start + minute), here).ok).toBe(false);
    expect(finishEntry(half(), "000000", here).ok).toBe(false);
    expect(finishEntry(half(), "x", here).ok).toBe(false);
  });
});

test("a recovery code serves once in place of the app, however it is typed", () => {
  const codes = enrol();
  expect(new Set(codes).size).toBe(10);
  const [code = ""] = codes;
  expect(finishEntry(half(), ` ${code.slice(0, 8).toUpperCase()}-${code.slice(8)} `, here).ok).toBe(
    true,
  );
  expect(finishEntry(half(), code, here).ok).toBe(false);
  expect(ownFactor(yann).left).toBe(9);
  const renewed = renewRecoveryCodes(yann).codes;
  expect(finishEntry(half(), codes[1] ?? "", here).ok).toBe(false);
  expect(finishEntry(half(), renewed[1] ?? "", here).ok).toBe(true);
});

test("nothing of it lies open in the file", () => {
  const codes = enrol();
  const rows = JSON.stringify([
    db.select().from(accounts).all(),
    db.select().from(recoveryCodes).all(),
    db.select().from(securityLog).all(),
  ]);
  for (const told of [secret, ...codes]) expect(rows).not.toContain(told);
});

test("a half-session is no session, ends after ten minutes and with the next one", () => {
  enrol();
  const first = half();
  expect(findSession(hashSecret(first))).toBeUndefined();
  const second = half();
  expect(stepWaits(first)).toBe(false);
  expect(stepWaits(second)).toBe(true);
  at(now() + 11 * minute, () =>
    expect(finishEntry(second, codeAt(now()), here)).toEqual({ ok: false, reason: "expired" }),
  );
});

test("eight wrong codes make the right one wait, from anywhere; thirty in a day make it wait a day", () => {
  const codes = enrol();
  for (let n = 0; n < 8; n++) finishEntry(half(), "000000", { ...here, address: `10.0.1.${n}` });
  expect(finishEntry(half(), codes[0] ?? "", here)).toEqual({ ok: false, reason: "throttled" });
  const later = (hours: number) => now() + hours * 60 * minute;
  expect(at(later(1), () => finishEntry(half(), codes[0] ?? "", here).ok)).toBe(true);
  for (let hour = 2; hour < 6; hour++)
    at(later(hour), () => {
      for (let n = 0; n < 8; n++) finishEntry(half(), "000000", here);
    });
  expect(at(later(7), () => finishEntry(half(), codes[1] ?? "", here).ok)).toBe(false);
  expect(at(later(32), () => finishEntry(half(), codes[1] ?? "", here).ok)).toBe(true);
  expect(db.select().from(throttles).all()).toEqual([]);
});

test("a code that does not fit turns nothing on; turning it on ends the other sessions", () => {
  expect(() => enrolFactor(yann, { secret, code: "000000" })).toThrow("invalid");
  expect(ownFactor(yann).since).toBeNull();
  const [desk, phone] = [openSession("yann", here), openSession("yann", here)].map(hashSecret);
  at(start, () => enrolFactor(yann, { secret, code: codeAt(start), keep: desk }));
  expect([desk, phone].map((id) => Boolean(findSession(id ?? "")))).toEqual([true, false]);
});

test("what was offered comes back sealed, for its own account, for a quarter of an hour", () => {
  const { sealed, typed } = offerSecret("yann", "yann@azimut.example", "Morvan : Conseil");
  expect(sealed).not.toContain(typed.replaceAll(" ", ""));
  expect(offeredSecret(sealed, "yann")).toBe(typed.replaceAll(" ", ""));
  expect(offeredSecret(sealed, "odile")).toBeNull();
  expect(offeredSecret(`${sealed.slice(0, -4)}AAAA`, "yann")).toBeNull();
  expect(at(now() + 15 * minute, () => offeredSecret(sealed, "yann"))).toBeNull();
});

test("it is demanded of consultants unless the owner says otherwise or this is the demo", () => {
  const owes = (viewer: typeof yann) => {
    const session = findSession(hashSecret(openSession(accountOf(viewer), here)));
    return session && owesFactor(session);
  };
  expect([claire, malo, yann].map(owes)).toEqual([true, true, false]);
  enrol(malo);
  expect(owes(malo)).toBe(false);
  expect(() => removeFactor(malo)).toThrow("forbidden");
  expect(() => demandFactor(malo, { demanded: false })).toThrow("forbidden");
  expect(() => demandFactor(yann, { demanded: false })).toThrow("forbidden");
  demandFactor(claire, { demanded: false });
  expect(owes(claire)).toBe(false);
  removeFactor(malo);
  demandFactor(claire, { demanded: true });
  expect(owes(malo)).toBe(true);
  transact(markDemo);
  expect([claire, malo].map(owes)).toEqual([false, false]);
});

test("clients may have it and leave it; the owner helps whoever lost theirs, and nobody else does", () => {
  enrol();
  expect(listFactors(claire).map(({ name, since }) => [name, since !== null])).toEqual([
    ["Claire Morvan", false],
    ["Malo Riou", false],
    ["Yann Kerleo", true],
  ]);
  for (const viewer of [malo, yann, odile]) {
    expect(() => listFactors(viewer)).toThrow("forbidden");
    expect(() => liftFactor(viewer, { accountId: "yann" })).toThrow("forbidden");
  }
  expect(() => liftFactor(claire, { accountId: "claire" })).toThrow("forbidden");
  expect(() => liftFactor(claire, { accountId: "odile" })).toThrow("not_found");
  const session = hashSecret(openSession("yann", here));
  liftFactor(claire, { accountId: "yann" });
  expect(findSession(session)).toBeUndefined();
  expect(beginEntry("yann", { by: "password", origin: here })).toHaveProperty("sid");
  enrol();
  removeFactor(yann);
  expect(ownFactor(yann)).toMatchObject({ since: null, left: 0 });
});

test("the command line gives the owner a password and takes a lost second factor away", () => {
  enrol(claire);
  const owner = {
    name: "Claire",
    email: "claire@azimut.example",
    passwordHash: "x",
    locale: "fr",
  } as const;
  expect(createOwner(owner).restored).toEqual({ factor: true });
  expect(createOwner(owner).restored).toEqual({ factor: false });
  expect(beginEntry("claire", { by: "password", origin: here })).toHaveProperty("sid");
});
