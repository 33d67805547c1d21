import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { seenSchema } from "@/lib/access/seeing/schema";
import { signOutEverywhere } from "@/lib/account/commands";
import { readForm } from "@/lib/account/form";
import { changeRole, removeMember } from "@/lib/account/people/commands";
import { acceptAsNew, acceptInvitation, invite } from "@/lib/account/people/invitation/commands";
import {
  acceptInput,
  inviteSeveralInput,
  memberInput,
  roleInput,
} from "@/lib/account/people/schema";
import { openSession } from "@/lib/auth/commands";
import { findSession } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secret";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import { listFrozen, loadFrozen } from "@/lib/engagement/freeze/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import { takeFile } from "@/lib/exchange/engagement/commands";
import { hub } from "@/lib/live/hub";
import { addNote } from "@/lib/note/commands";
import { memberRoleInput } from "@/lib/practice/members/schema";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";

beforeEach(stage);

const change = { engagementId: bakery, changeId: "attempt-0001" };
const form = (said: Record<string, string>) => {
  const data = new FormData();
  for (const [key, value] of Object.entries(said)) data.set(key, value);
  return data;
};
const roles = () =>
  db
    .select()
    .from(memberships)
    .all()
    .map(({ accountId, role }) => `${accountId} ${role}`)
    .sort();

test("a role is not raised by what a payload adds: shapes take no more than they name", () => {
  const said = { name: "Enora", password: "les pommes de novembre" };
  const read = readForm(acceptInput, form({ ...said, role: "decider", practiceRole: "owner" }));
  expect(read).toEqual({ ok: true, data: said });
  const asked = {
    engagementId: bakery,
    role: "observer",
    line: "",
    people: [{ email: "a@b.fr", name: "A" }],
  };
  for (const more of [{ practiceRole: "owner" }, { by: "claire" }, { role: "owner" }])
    expect(inviteSeveralInput.safeParse({ ...asked, ...more }).success).toBe(false);
  const person = { email: "a@b.fr", name: "A", role: "decider" };
  expect(inviteSeveralInput.safeParse({ ...asked, people: [person] }).success).toBe(false);
  const member = { engagementId: bakery, accountId: "odile" };
  expect(memberInput.safeParse({ ...member, role: "decider" }).success).toBe(false);
  expect(roleInput.safeParse({ ...member, role: "owner" }).success).toBe(false);
  expect(memberRoleInput.safeParse({ accountId: "odile", role: "admin" }).success).toBe(false);
  for (const role of ["consultant", "supplier", "owner"])
    expect(seenSchema.safeParse({ engagementId: bakery, role }).success).toBe(false);
});

test("a right is read from the rows, whatever the viewer was minted with", () => {
  const before = roles();
  const forged: Viewer = {
    kind: "account",
    accountId: accountOf(odile),
    practiceRole: "owner",
    door: "page",
  };
  expect(loadEngagement(forged, bakery).standing.role).toBe("observer");
  expect(() => loadEngagement(forged, florist)).toThrow("not_found");
  const raise = { engagementId: bakery, accountId: accountOf(odile), role: "decider" } as const;
  expect(() => changeRole(forged, raise)).toThrow("forbidden");
  expect(() => addNote(forged, { engagementId: bakery, itemId: null, text: "x" })).toThrow(
    "forbidden",
  );
  expect(roles()).toEqual(before);
});

test("an item of one client is pointed at from another by no link, no edit and no parent", () => {
  const foreign = `${florist}-clients`;
  const at = { ...change, itemId: `${bakery}-photos`, field: "link:serves", from: [] };
  expect(() => changeField(claire, { ...at, to: [{ id: foreign, amount: null }] })).toThrow();
  expect(() => changeField(yann, { ...at, itemId: foreign, field: "title", to: "x" })).toThrow(
    "not_found",
  );
  const step = { ...change, kind: "step", data: { what: "Autre" } } as const;
  const owner = [{ id: personOf(stranger), amount: null }];
  expect(() => addItem(claire, { ...step, links: { owner } })).toThrow();
  expect(() => addItem(yann, { ...step, engagementId: florist })).toThrow("not_found");
  expect(JSON.stringify(loadEngagement(claire, bakery).engagement)).not.toContain(florist);
});

test("an invitation that served serves nobody again: not by its link, not in another hand", () => {
  const { token } = invite(claire, {
    engagementId: bakery,
    email: "enora@kerleo.example",
    name: "Enora",
    role: "contributor",
    line: "",
  });
  const account = { token, name: "Enora", passwordHash: "hash", locale: "fr" } as const;
  const { accountId } = acceptAsNew(account);
  removeMember(claire, { engagementId: bakery, accountId });
  const enora: Viewer = { kind: "account", accountId, practiceRole: null, door: "page" };
  expect(() => acceptInvitation(enora, { token })).toThrow("expired");
  expect(() => acceptInvitation(stranger, { token })).toThrow("expired");
  expect(() => acceptAsNew(account)).toThrow("expired");
  expect(() => loadEngagement(enora, bakery)).toThrow("not_found");
});

test("whose rights change hears no more: removal and a narrower role close their sockets at the commit", () => {
  const dropped: unknown[] = [];
  hub().drop = (...who) => void dropped.push(who);
  changeRole(claire, { engagementId: bakery, accountId: accountOf(solenn), role: "supplier" });
  removeMember(claire, { engagementId: bakery, accountId: accountOf(odile) });
  expect(() => removeMember(malo, { engagementId: bakery, accountId: accountOf(yann) })).toThrow(
    "not_found",
  );
  expect(dropped).toEqual([
    ["solenn", bakery],
    ["odile", bakery],
  ]);
  delete hub().drop;
});

test("signed out everywhere, no session of before opens anything, and open sockets end", () => {
  const dropped: unknown[] = [];
  hub().drop = (...who) => void dropped.push(who);
  const sessions = [1, 2, 3].map(() =>
    hashSecret(openSession(accountOf(yann), { address: "", userAgent: "" })),
  );
  signOutEverywhere(yann);
  expect(sessions.map(findSession)).toEqual([undefined, undefined, undefined]);
  expect(dropped).toEqual([["yann", undefined]]);
  delete hub().drop;
});

test("a file or a frozen state is opened by no narrower role, and holds nothing of the consultants' for a decider", () => {
  addNote(claire, { engagementId: bakery, itemId: null, text: "zsecretz" });
  const { frozen } = transact((tx) =>
    freezeEngagement(tx, claire, { engagementId: bakery, label: "zlabelz" }),
  );
  for (const viewer of [solenn, odile, erwan]) {
    expect(() => takeFile(viewer, bakery)).toThrow("forbidden");
    expect(() => listFrozen(viewer, bakery)).toThrow("forbidden");
  }
  expect(() => loadFrozen(erwan, bakery, frozen)).toThrow("not_found");
  for (const viewer of [malo, stranger]) {
    expect(() => takeFile(viewer, bakery)).toThrow("not_found");
    expect(() => loadFrozen(viewer, bakery, frozen)).toThrow("not_found");
    expect(() => loadFrozen(viewer, florist, frozen)).toThrow("not_found");
  }
  const seeing = { ...claire, as: { engagementId: bakery, accountId: accountOf(erwan) } } as Viewer;
  expect(() => takeFile(seeing, bakery)).toThrow("forbidden");
  expect(() => loadFrozen(seeing, bakery, frozen)).toThrow("not_found");
  expect(takeFile(yann, bakery).text).not.toContain("zsecretz");
  expect(JSON.stringify(loadFrozen(yann, bakery, frozen))).not.toContain("zsecretz");
});

test("a closed account is nobody, whatever still names it", () => {
  db.update(accounts).set({ closedAt: 1 }).run();
  for (const viewer of [claire, malo, yann, erwan])
    expect(() => loadEngagement(viewer, bakery)).toThrow("not_found");
});
