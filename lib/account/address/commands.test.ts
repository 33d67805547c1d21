import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, transact } from "@/db/client";
import { outbox, securityLog } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { sendLink } from "@/lib/auth/link/commands";
import { findMagic } from "@/lib/auth/link/queries";
import { stepWaits } from "@/lib/auth/step/queries";
import { at, now } from "@/lib/clock";
import { wishLetters } from "@/lib/notify/wish/commands";
import { claire, malo, odile, stage, yann } from "@/lib/testing/cast";
import { changePassword, createOwner, mintToken, renameSelf, resetPassword } from "../commands";
import { ownAccount } from "../queries";
import { askAddress, cancelAddress, confirmAddress, mintAddressLink } from "./commands";
import { findAddressChange, listAddressChanges, pendingAddress } from "./queries";
import { addressMs } from "./rules";

const fresh = "yann@kerleo.example";

beforeEach(() => {
  stage();
  vi.stubEnv("SMTP_URL", "smtp://localhost:1");
});
afterEach(() => vi.unstubAllEnvs());

const letters = () => db.select().from(outbox).all();
const tokenOf = (link: unknown) => String(link).split("/").at(-1) ?? "";
const token = () => tokenOf(letters().at(-1)?.data.link);

test("an address changes once the link that went to the new one is confirmed; the old one is told", () => {
  askAddress(yann, { email: fresh });
  expect(ownAccount(yann).email).toBe("yann@azimut.example");
  expect(pendingAddress(yann)).toBe(fresh);
  expect(letters()).toMatchObject([{ kind: "email-change", recipient: fresh }]);
  const link = token();
  expect(findAddressChange(link)).toMatchObject({ name: "Yann Kerleo", to: fresh });
  confirmAddress({ token: link });
  expect(ownAccount(yann).email).toBe(fresh);
  expect(pendingAddress(yann)).toBeNull();
  expect(letters().at(-1)).toMatchObject({
    kind: "email-changed",
    recipient: "yann@azimut.example",
    data: { to: fresh },
  });
  expect(() => confirmAddress({ token: link })).toThrow("expired");
  const kinds = db.select().from(securityLog).all();
  expect(kinds.map(({ kind }) => kind)).toEqual(["address-asked", "email-changed"]);
});

test("links that wait at the old address die with it", () => {
  const here = { address: "10.0.0.1", userAgent: "" };
  sendLink({ email: "yann@azimut.example", kind: "magic-link" }, here);
  const magic = token();
  askAddress(yann, { email: fresh });
  confirmAddress({ token: token() });
  expect(findMagic(magic)).toBeUndefined();
});

test("whoever takes an account back takes it whole: a change of address that waits dies with the old password", () => {
  const reset = () => {
    sendLink(
      { email: "yann@azimut.example", kind: "reset" },
      { address: "10.0.0.1", userAgent: "" },
    );
    resetPassword({ token: token(), passwordHash: "new" });
  };
  const change = () => changePassword(yann, { passwordHash: "new" });
  for (const takeBack of [reset, change]) {
    askAddress(yann, { email: fresh });
    const link = token();
    takeBack();
    expect(() => confirmAddress({ token: link })).toThrow("expired");
    expect(pendingAddress(yann)).toBeNull();
  }
  askAddress(claire, { email: "voleur@kerleo.example" });
  const link = token();
  const { name, email } = ownAccount(claire);
  createOwner({ name, email, passwordHash: "new", locale: "fr" });
  expect(() => confirmAddress({ token: link })).toThrow("expired");
  expect(ownAccount(claire).email).toBe(email);
});

test("a sign-in that waits for its code at the old address dies with the change", () => {
  askAddress(yann, { email: fresh });
  const link = token();
  const half = transact((tx) =>
    mintToken(tx, { purpose: "step", accountId: "yann", livesMs: 60_000 }),
  );
  expect(stepWaits(half)).toBe(true);
  confirmAddress({ token: link });
  expect(stepWaits(half)).toBe(false);
});

test("through another's eyes nobody asks for an address", () => {
  const as = { engagementId: "bakery", accountId: "yann" };
  const seeing = { ...claire, as } as Viewer;
  for (const run of [
    () => askAddress(seeing, { email: fresh }),
    () => renameSelf(seeing, { name: "Yann" }),
    () => changePassword(seeing, { passwordHash: "new" }),
    () => wishLetters(seeing, { kind: "digest", wanted: false }),
  ])
    expect(run).toThrow("forbidden");
  expect(ownAccount(claire).name).toBe("Claire Morvan");
});

test("an address of somebody else is answered like any other, gets no letter and cannot be taken", () => {
  askAddress(yann, { email: "odile@azimut.example" });
  expect(letters()).toEqual([]);
  const { link } = mintAddressLink(claire, { accountId: "yann" });
  expect(() => confirmAddress({ token: tokenOf(link) })).toThrow("conflict");
  expect(ownAccount(yann).email).toBe("yann@azimut.example");
  expect(() => askAddress(yann, { email: " Yann@azimut.example" })).toThrow("conflict");
});

test("a wish is taken back, replaced, or grows old", () => {
  askAddress(yann, { email: fresh });
  const first = token();
  askAddress(yann, { email: "y@kerleo.example" });
  expect(() => confirmAddress({ token: first })).toThrow("expired");
  const second = token();
  at(now() + addressMs, () => expect(() => confirmAddress({ token: second })).toThrow("expired"));
  cancelAddress(yann);
  expect(() => confirmAddress({ token: second })).toThrow("expired");
  expect(pendingAddress(yann)).toBeNull();
});

test("where no mail is sent the owner hands the link over, and nobody else can", () => {
  vi.stubEnv("SMTP_URL", "");
  askAddress(yann, { email: fresh });
  expect(letters()).toEqual([]);
  expect(listAddressChanges(claire)).toMatchObject([{ name: "Yann Kerleo", to: fresh }]);
  for (const viewer of [malo, yann, odile]) {
    expect(() => listAddressChanges(viewer)).toThrow("forbidden");
    expect(() => mintAddressLink(viewer, { accountId: "yann" })).toThrow("forbidden");
  }
  expect(() => mintAddressLink(claire, { accountId: "odile" })).toThrow("not_found");
  const { link } = mintAddressLink(claire, { accountId: "yann" });
  confirmAddress({ token: tokenOf(link) });
  expect(ownAccount(yann).email).toBe(fresh);
  expect(letters()).toEqual([]);
});
