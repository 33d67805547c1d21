import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { outbox, securityLog } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { acceptAsNew, acceptInvitation, invite } from "@/lib/account/people/invitation/commands";
import { readInvitation } from "@/lib/account/people/queries";
import { openSession } from "@/lib/auth/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { historyOf } from "@/lib/history/queries";
import { hub } from "@/lib/live/hub";
import {
  accountOf,
  bakery,
  claire,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { changeMemberRole, inviteMember, removeMember, revokeMemberInvitation } from "./commands";
import { listMemberInvitations, listMembers } from "./queries";

beforeEach(stage);
afterEach(() => {
  vi.unstubAllEnvs();
  delete hub().drop;
});

const nolwenn = { email: "nolwenn@morvan.example", name: "Nolwenn", role: "member" } as const;
const account = { name: "Nolwenn Abgrall", passwordHash: "hash", locale: "fr" } as const;
const clients = [yann, solenn, odile, stranger];
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map(({ kind }) => kind);
const member = (viewer: Viewer) => ({ accountId: accountOf(viewer) });
const viewerOf = (accountId: string): Viewer => ({
  kind: "account",
  accountId,
  practiceRole: "member",
  door: "page",
});

test("whom the owner invites to the practice joins it by a link that serves once, and sees no engagement yet", () => {
  const { token } = inviteMember(claire, nolwenn);
  expect(listMemberInvitations(claire)).toMatchObject([{ email: nolwenn.email, role: "member" }]);
  expect(readInvitation(token)).toMatchObject({
    state: "open",
    engagement: null,
    role: null,
    practiceRole: "member",
    inviter: "Claire Morvan",
  });
  const { accountId, engagementId } = acceptAsNew({ ...account, token });
  expect(engagementId).toBeNull();
  expect(listMembers(claire).map(({ name, role }) => `${name} ${role}`)).toEqual([
    "Claire Morvan owner",
    "Malo Riou member",
    "Nolwenn Abgrall member",
  ]);
  expect(() => loadEngagement(viewerOf(accountId), bakery)).toThrow("not_found");
  expect(() => acceptAsNew({ ...account, token })).toThrow("expired");
  expect(listMemberInvitations(claire)).toEqual([]);
  expect(kinds()).toEqual(["practice-invited", "practice-joined"]);
});

test("an account of a client joins too, an owner's invitation raises, a consultant's lowers nobody", () => {
  const mail = (viewer: Viewer) => `${accountOf(viewer)}@azimut.example`;
  const first = inviteMember(claire, { email: mail(odile), name: "Odile", role: "owner" });
  expect(() => acceptInvitation(solenn, { token: first.token })).toThrow("forbidden");
  acceptInvitation(odile, { token: first.token });
  expect(loadEngagement(odile, florist).standing.role).toBe("consultant");
  const second = invite(claire, {
    engagementId: florist,
    email: mail(odile),
    name: "Odile",
    role: "consultant",
    line: "",
  });
  acceptInvitation(odile, { token: second.token });
  expect(listMembers(claire).find(({ name }) => name === "Odile Tanguy")?.role).toBe("owner");
  expect(() => inviteMember(claire, { ...nolwenn, email: mail(malo) })).toThrow("conflict");
});

test("an invitation is taken back or replaced, leaves by mail where there is a server, and is the owner's alone", () => {
  vi.stubEnv("SMTP_URL", "smtp://localhost:1");
  const first = inviteMember(claire, nolwenn);
  const second = inviteMember(claire, nolwenn);
  expect([first.mailed, second.mailed]).toEqual([true, true]);
  expect(db.select().from(outbox).all()).toMatchObject([{ recipient: nolwenn.email }]);
  expect(readInvitation(first.token)).toEqual({ state: "revoked" });
  for (const viewer of [malo, ...clients]) {
    expect(() => inviteMember(viewer, nolwenn)).toThrow("forbidden");
    expect(() => listMemberInvitations(viewer)).toThrow("forbidden");
    expect(() => revokeMemberInvitation(viewer, { invitationId: second.id })).toThrow("forbidden");
  }
  revokeMemberInvitation(claire, { invitationId: second.id });
  expect(readInvitation(second.token)).toEqual({ state: "revoked" });
  expect(db.select().from(outbox).all()).toEqual([]);
  const elsewhere = invite(claire, {
    ...nolwenn,
    engagementId: bakery,
    role: "observer",
    line: "",
  });
  expect(() => revokeMemberInvitation(claire, { invitationId: elsewhere.id })).toThrow("not_found");
});

test("a place changed acts at once and closes sockets; the last owner stays one", () => {
  const dropped: unknown[] = [];
  hub().drop = (...who) => void dropped.push(who);
  for (const run of [
    () => changeMemberRole(claire, { ...member(claire), role: "member" }),
    () => removeMember(claire, member(claire)),
  ])
    expect(run).toThrow("conflict");
  expect(listMembers(claire)[0]).toMatchObject({ self: true, last: true });
  expect(() => loadEngagement(malo, bakery)).toThrow("not_found");
  changeMemberRole(claire, { ...member(malo), role: "owner" });
  expect(loadEngagement(malo, bakery).standing.role).toBe("consultant");
  expect(dropped).toEqual([["malo", undefined]]);
  changeMemberRole(malo, { ...member(claire), role: "member" });
  expect(() => loadEngagement(claire, florist).standing.personId).not.toThrow();
  expect(() => inviteMember(claire, nolwenn)).toThrow("forbidden");
  for (const viewer of [claire, ...clients])
    expect(() => changeMemberRole(viewer, { ...member(viewer), role: "owner" })).toThrow(
      "forbidden",
    );
  expect(() => changeMemberRole(malo, { ...member(yann), role: "owner" })).toThrow("not_found");
  expect(kinds()).toEqual(["practice-role-changed", "practice-role-changed"]);
});

test("who is removed consults nowhere from the next request on, and the links they handed out are dead", () => {
  const { token } = invite(malo, { ...nolwenn, engagementId: florist, role: "observer", line: "" });
  const dropped: unknown[] = [];
  hub().drop = (...who) => void dropped.push(who);
  for (const viewer of [malo, ...clients])
    expect(() => removeMember(viewer, member(claire))).toThrow("forbidden");
  removeMember(claire, member(malo));
  expect(() => loadEngagement(malo, florist)).toThrow("not_found");
  expect(readInvitation(token)).toEqual({ state: "revoked" });
  expect(listMembers(claire)).toHaveLength(1);
  expect(() => listMembers(malo)).toThrow("forbidden");
  expect(dropped).toEqual([["malo", undefined]]);
  const told = historyOf(stranger, florist, {}).entries.map(({ after }) => after);
  expect(told).toContainEqual({ removed: "consultant" });
  expect(() => removeMember(claire, member(malo))).toThrow("not_found");
});

test("a member leaves by themselves; clients see nothing of the team, a member nothing of the others' work", () => {
  for (const viewer of clients) expect(() => listMembers(viewer)).toThrow("forbidden");
  openSession(accountOf(malo), { address: "", userAgent: "" });
  expect(listMembers(claire).map(({ told }) => told)).toEqual([
    { engagements: 2, seenAt: null },
    { engagements: 1, seenAt: expect.any(Number) },
  ]);
  expect(listMembers(malo).every(({ told }) => told === null)).toBe(true);
  removeMember(malo, member(malo));
  expect(() => loadEngagement(malo, florist)).toThrow("not_found");
  expect(kinds().at(-1)).toBe("practice-removed");
});

test("through another's eyes nobody changes the team", () => {
  const seeing = { ...claire, as: { engagementId: bakery, accountId: "yann" } } as Viewer;
  expect(() => inviteMember(seeing, nolwenn)).toThrow("forbidden");
  expect(() => removeMember(seeing, member(malo))).toThrow("forbidden");
});
