import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/tables/account";
import { at, now } from "@/lib/clock";
import { accountOf, bakery, claire, stage, yann } from "@/lib/testing/cast";
import { changeRole } from "./commands";
import { invite, inviteSeveral, revokeInvitation } from "./invitation/commands";
import { readInvitation } from "./queries";

const guest = {
  engagementId: bakery,
  email: "enora@kerleo.example",
  name: "Enora",
  role: "observer",
  line: "À mardi",
} as const;
const letters = () => db.select().from(outbox).all();

beforeEach(() => {
  stage();
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
});
afterEach(() => vi.unstubAllEnvs());

test("inviting writes the letter with the link that the screen shows", () => {
  const { token, mailed } = invite(yann, guest);
  expect(mailed).toBe(true);
  expect(letters()).toHaveLength(1);
  expect(letters()[0]).toMatchObject({
    kind: "invitation",
    recipient: "enora@kerleo.example",
    accountId: null,
    engagementId: bakery,
    data: { by: "Yann Kerleo", place: "Maison Kerleo", role: "observer", line: "À mardi" },
  });
  expect(letters()[0]?.data.link).toContain(`/invite/${token}`);
});

test("without a server nothing is written, and the screen is told so", () => {
  vi.stubEnv("SMTP_URL", "");
  expect(invite(yann, guest).mailed).toBe(false);
  expect(letters()).toEqual([]);
});

test("an invitation taken back, replaced, or made by who may no longer make it does not leave", () => {
  const { id } = invite(yann, guest);
  revokeInvitation(yann, { engagementId: bakery, invitationId: id });
  expect(letters()).toEqual([]);
  invite(yann, guest);
  invite(yann, guest);
  expect(letters()).toHaveLength(1);
  changeRole(claire, { engagementId: bakery, accountId: accountOf(yann), role: "observer" });
  expect(letters()).toEqual([]);
});

test("nobody's box is filled: five letters to one address in a day, after which the link is there to copy", () => {
  const sent = Array.from({ length: 7 }, () => invite(yann, guest));
  expect(sent.map(({ mailed }) => mailed)).toEqual([true, true, true, true, true, false, false]);
  expect(letters()).toEqual([]);
  const last = sent.at(-1)?.token ?? "";
  expect(readInvitation(last)).toMatchObject({ state: "open" });
  const { made } = inviteSeveral(yann, {
    engagementId: bakery,
    role: "observer",
    line: "",
    people: [guest, { name: "Malo", email: "malo@kerleo.example" }].map(({ name, email }) => ({
      name,
      email,
    })),
  });
  expect(made.map(({ mailed }) => mailed)).toEqual([false, true]);
  at(now() + 86_400_001, () => expect(invite(yann, guest).mailed).toBe(true));
});

test("who may not invite sends no letter", () => {
  expect(() => invite(yann, { ...guest, role: "consultant" })).toThrow("forbidden");
  expect(() => invite(yann, { ...guest, engagementId: "florist" })).toThrow("not_found");
  expect(letters()).toEqual([]);
});
