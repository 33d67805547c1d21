import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { memberships, outbox, securityLog } from "@/db/tables/account";
import type { Role, Viewer } from "@/lib/access/rules";
import { at, now } from "@/lib/clock";
import { addItem } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { historyOf } from "@/lib/history/queries";
import { hub } from "@/lib/live/hub";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { invitationMs } from "../rules";
import { changeRole, leave, mintReset, removeMember } from "./commands";
import {
  acceptAsNew,
  acceptInvitation,
  invite,
  inviteSeveral,
  renewInvitation,
  revokeInvitation,
} from "./invitation/commands";
import { awaitedNames, listInvitations, listPeople, readInvitation } from "./queries";
import { mostWaiting } from "./rules";

beforeEach(stage);
afterEach(() => vi.unstubAllEnvs());

const enora = (role: Role, engagementId = bakery) => ({
  engagementId,
  email: "enora@kerleo.example",
  name: "Enora Kerleo",
  role,
  line: "",
});
const account = { name: "Enora Kerleo", passwordHash: "hash", locale: "fr" } as const;
const asViewer = (accountId: string): Viewer => ({
  kind: "account",
  accountId,
  practiceRole: null,
  door: "page",
});
const member = (viewer: Viewer, engagementId = bakery) => ({
  engagementId,
  accountId: accountOf(viewer),
});
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map((line) => line.kind);

test("whom the consultant invites chooses a password and is of the engagement, as a person", () => {
  const { token } = invite(claire, enora("contributor"));
  expect(readInvitation(token)).toMatchObject({
    state: "open",
    engagement: "Maison Kerleo",
    inviter: "Claire Morvan",
    hasAccount: false,
  });
  const { accountId } = acceptAsNew({ ...account, token });
  const { engagement, standing } = loadEngagement(asViewer(accountId), bakery);
  expect(standing.role).toBe("contributor");
  expect(engagement.items.find((item) => item.id === standing.personId)).toMatchObject({
    kind: "person",
    data: { name: "Enora Kerleo", side: "client" },
  });
  expect(() => loadEngagement(asViewer(accountId), florist)).toThrow("not_found");
  expect(kinds()).toEqual(["invited", "joined"]);
});

test("whoever was written down before they had an account finds their own person again", () => {
  const written = loadEngagement(claire, bakery).engagement.items.length;
  removeMember(claire, member(solenn));
  const back = { ...enora("contributor"), email: "solenn@azimut.example", name: "Solenn Le Goff" };
  acceptInvitation(solenn, { token: invite(claire, back).token });
  expect(loadEngagement(solenn, bakery).engagement.items).toHaveLength(written);
});

test("an invitation serves once, and not after it was taken back, replaced or left lying", () => {
  const first = invite(claire, enora("observer")).token;
  const { id, token } = invite(claire, enora("observer"));
  expect(readInvitation(first)).toEqual({ state: "revoked" });
  revokeInvitation(claire, { engagementId: bakery, invitationId: id });
  expect(() => acceptAsNew({ ...account, token })).toThrow("expired");
  const late = invite(claire, enora("observer")).token;
  at(now() + invitationMs, () => {
    expect(readInvitation(late)).toEqual({ state: "expired" });
    expect(() => acceptAsNew({ ...account, token: late })).toThrow("expired");
  });
  acceptAsNew({ ...account, token: late });
  expect(() => acceptAsNew({ ...account, token: late })).toThrow("expired");
  expect(readInvitation(late)).toEqual({ state: "used" });
  expect(readInvitation("anything")).toEqual({ state: "unknown" });
});

test("an account is not made over: whoever has one signs in, and only for their own invitation", () => {
  const { token } = invite(claire, { ...enora("observer"), email: "rozenn@azimut.example" });
  expect(readInvitation(token)).toMatchObject({ hasAccount: true });
  expect(() => acceptAsNew({ ...account, token })).toThrow("conflict");
  expect(() => acceptInvitation(odile, { token })).toThrow("forbidden");
  acceptInvitation(stranger, { token });
  expect(loadEngagement(stranger, bakery).standing.role).toBe("observer");
});

test("the decider invites contributors, suppliers and observers; the others nobody", () => {
  for (const role of ["contributor", "supplier", "observer"] as const)
    expect(invite(yann, enora(role)).token).toHaveLength(43);
  for (const role of ["consultant", "decider"] as const)
    expect(() => invite(yann, enora(role))).toThrow("forbidden");
  for (const viewer of [solenn, odile, erwan])
    expect(() => invite(viewer, enora("observer"))).toThrow("forbidden");
  expect(() => invite(malo, enora("observer"))).toThrow("not_found");
  expect(() => invite(claire, { ...enora("observer"), email: "odile@azimut.example" })).toThrow(
    "conflict",
  );
});

test("a role changed acts at once, closes the live socket and is written down", () => {
  const dropped: string[][] = [];
  hub().drop = (...who) => void dropped.push(who as string[]);
  changeRole(yann, { ...member(solenn), role: "observer" });
  expect(loadEngagement(solenn, bakery).standing.role).toBe("observer");
  expect(dropped).toEqual([["solenn", bakery]]);
  expect(kinds()).toEqual(["role-changed"]);
});

test("nobody rises by their own hand or touches whom they could not have invited", () => {
  expect(() => changeRole(yann, { ...member(yann), role: "observer" })).toThrow("forbidden");
  expect(() => changeRole(yann, { ...member(solenn), role: "decider" })).toThrow("forbidden");
  expect(() => changeRole(solenn, { ...member(odile), role: "contributor" })).toThrow("forbidden");
  expect(() => removeMember(yann, member(claire))).toThrow("forbidden");
  expect(() => removeMember(malo, member(claire, florist))).toThrow("forbidden");
  expect(() => changeRole(claire, { ...member(yann), role: "consultant" })).toThrow("invalid");
  expect(() => changeRole(malo, { ...member(solenn), role: "observer" })).toThrow("not_found");
  expect(() => removeMember(claire, member(stranger))).toThrow("not_found");
});

test("who is removed finds nothing from the next request on, and the links they handed out are dead", () => {
  const { token } = invite(yann, enora("observer"));
  removeMember(claire, member(yann));
  expect(() => loadEngagement(yann, bakery)).toThrow("not_found");
  expect(readInvitation(token)).toEqual({ state: "revoked" });
  expect(kinds()).toEqual(["invited", "removed"]);
});

test("the list of people shows each their part: addresses to those who invite, nothing to a supplier", () => {
  const seen = listPeople(odile, bakery);
  expect(seen.map((person) => person.name)).toContain("Solenn Le Goff");
  expect(seen.every((person) => person.email === null && person.roles.length === 0)).toBe(true);
  expect(listPeople(yann, bakery).find((person) => person.name === "Solenn Le Goff")).toMatchObject(
    {
      email: "solenn@azimut.example",
      roles: ["contributor", "supplier", "observer"],
      mayReset: false,
    },
  );
  expect(() => listPeople(erwan, bakery)).toThrow("forbidden");
  expect(() => listPeople(stranger, bakery)).toThrow("not_found");
  invite(yann, enora("observer"));
  expect(listInvitations(claire, bakery)).toMatchObject([{ email: "enora@kerleo.example" }]);
  expect(() => listInvitations(solenn, bakery)).toThrow("forbidden");
  expect(() => listInvitations(malo, bakery)).toThrow("not_found");
});

test("a decider takes back what they might have sent, not the consultant's other invitations", () => {
  const { id } = invite(claire, enora("decider"));
  const input = { engagementId: bakery, invitationId: id };
  expect(() => revokeInvitation(yann, input)).toThrow("forbidden");
  expect(() => revokeInvitation(stranger, input)).toThrow("not_found");
  expect(() => revokeInvitation(stranger, { ...input, engagementId: florist })).toThrow(
    "not_found",
  );
  revokeInvitation(claire, input);
  expect(listInvitations(claire, bakery)).toEqual([]);
});

test("a reset link is the consultant's to make, never a way into what they do not see", () => {
  expect(mintReset(malo, member(stranger, florist)).token).toHaveLength(43);
  expect(() => mintReset(yann, member(odile))).toThrow("forbidden");
  expect(() => mintReset(malo, member(odile))).toThrow("not_found");
  expect(() => mintReset(malo, member(claire, florist))).toThrow("forbidden");
  const both = { ...enora("observer"), email: "rozenn@azimut.example" };
  acceptInvitation(stranger, { token: invite(claire, both).token });
  expect(() => mintReset(malo, member(stranger, florist))).toThrow("forbidden");
  expect(mintReset(claire, member(stranger, florist)).token).toHaveLength(43);
});

const several = (role: Role, ...names: string[]) => ({
  engagementId: bakery,
  role,
  line: "À bientôt",
  people: names.map((name) => ({ email: `${name}@kerleo.example`, name })),
});
const letters = () => db.select().from(outbox).all();
const memory = (viewer: Viewer) =>
  historyOf(viewer, bakery, {}).entries.flatMap(({ field, after }) =>
    field === "member" ? [after] : [],
  );

test("several are invited at once, each by a link of their own; who is aboard is named and left alone", () => {
  const input = several("contributor", "enora", "mathieu", "enora");
  const aboard = { email: "odile@azimut.example", name: "Odile" };
  const { made, there } = inviteSeveral(yann, { ...input, people: [...input.people, aboard] });
  expect(made.map(({ email }) => email)).toEqual([
    "enora@kerleo.example",
    "mathieu@kerleo.example",
  ]);
  expect(there).toEqual([aboard.email]);
  for (const { token, name } of made)
    expect(readInvitation(token)).toMatchObject({ state: "open", name, line: "À bientôt" });
  expect(kinds()).toEqual(["invited", "invited"]);
  expect(() => inviteSeveral(yann, several("decider", "enora"))).toThrow("forbidden");
  expect(() => inviteSeveral(solenn, several("observer", "enora"))).toThrow("forbidden");
  expect(() => inviteSeveral(stranger, several("observer", "enora"))).toThrow("not_found");
  expect(listInvitations(claire, bakery)).toHaveLength(2);
});

test("a list that holds one role too many invites nobody, and a hundred waiting are enough", () => {
  const crowd = Array.from({ length: mostWaiting }, (_, index) => `a${index}`);
  inviteSeveral(claire, several("observer", ...crowd));
  expect(() => inviteSeveral(claire, several("observer", "b"))).toThrow("throttled");
  expect(listInvitations(claire, bakery)).toHaveLength(mostWaiting);
});

test("a decider ends no invitation of a role that they could not have handed out", () => {
  const first = invite(claire, enora("decider"));
  expect(() => invite(yann, enora("observer"))).toThrow("conflict");
  const { made, awaited } = inviteSeveral(yann, several("observer", "enora", "mathieu"));
  expect(made.map(({ name }) => name)).toEqual(["mathieu"]);
  expect(awaited).toEqual(["enora@kerleo.example"]);
  expect(readInvitation(first.token)).toMatchObject({ state: "open", role: "decider" });
  at(now() + invitationMs, () => expect(invite(yann, enora("observer")).token).toHaveLength(43));
});

test("an invitation gets a new link, expired or not, and the old one dies", () => {
  const first = invite(claire, enora("observer"));
  const input = { engagementId: bakery, invitationId: first.id };
  const second = renewInvitation(yann, input);
  expect(readInvitation(first.token)).toEqual({ state: "revoked" });
  expect(readInvitation(second.token)).toMatchObject({ state: "open", inviter: "Yann Kerleo" });
  at(now() + 2 * invitationMs, () => {
    const [waiting] = listInvitations(yann, bakery);
    expect(waiting).toMatchObject({ expired: true, mine: true });
    const third = renewInvitation(claire, { ...input, invitationId: waiting?.id ?? "" });
    expect(readInvitation(third.token)).toMatchObject({ state: "open" });
  });
  expect(kinds()).toEqual(["invited", "invited", "invited"]);
  expect(() => renewInvitation(claire, input)).toThrow("not_found");
  const other = {
    engagementId: bakery,
    invitationId: invite(claire, { ...enora("decider"), email: "x@y.fr" }).id,
  };
  expect(() => renewInvitation(yann, other)).toThrow("forbidden");
  expect(() => renewInvitation(solenn, other)).toThrow("forbidden");
  expect(() => renewInvitation(stranger, other)).toThrow("not_found");
  expect(() => renewInvitation(malo, { ...other, engagementId: florist })).toThrow("not_found");
});

test("where mail is sent a new link leaves by mail too, and the letter of the old one stays behind", () => {
  vi.stubEnv("SMTP_URL", "smtp://localhost:2525");
  const { id } = invite(claire, enora("observer"));
  const { token } = renewInvitation(claire, { engagementId: bakery, invitationId: id });
  expect(letters()).toHaveLength(1);
  expect(JSON.stringify(letters()[0]?.data)).toContain(`/invite/${token}`);
});

test("one leaves by oneself, and it is remembered; the last consultant and the owner do not", () => {
  leave(solenn, { engagementId: bakery });
  expect(() => loadEngagement(solenn, bakery)).toThrow("not_found");
  expect(memory(yann)).toContainEqual({ left: "contributor" });
  expect(kinds()).toEqual(["left"]);
  expect(() => leave(solenn, { engagementId: bakery })).toThrow("not_found");
  expect(() => leave(claire, { engagementId: bakery })).toThrow("forbidden");
  expect(() => leave(stranger, { engagementId: bakery })).toThrow("not_found");
  removeMember(malo, member(stranger, florist));
  expect(listPeople(malo, florist).find(({ self }) => self)).toMatchObject({ mayLeave: true });
  db.delete(memberships)
    .where(eq(memberships.accountId, accountOf(claire)))
    .run();
  expect(listPeople(malo, florist).find(({ self }) => self)).toMatchObject({ mayLeave: false });
  expect(() => leave(malo, { engagementId: florist })).toThrow("conflict");
});

test("a role changed and a removal are told in the history of the engagement", () => {
  changeRole(claire, { ...member(solenn), role: "observer" });
  removeMember(claire, member(odile));
  expect(memory(yann)).toEqual([{ removed: "observer" }, { role: "observer" }]);
});

test("who is named in the engagement and has no account yet can be invited under that name", () => {
  addItem(claire, {
    engagementId: bakery,
    changeId: "awaited-0001",
    kind: "person",
    data: { name: "Enora Kerleo" },
  });
  expect(awaitedNames(yann, bakery)).toEqual(["Enora Kerleo"]);
  expect(() => awaitedNames(odile, bakery)).toThrow("forbidden");
  expect(() => awaitedNames(stranger, bakery)).toThrow("not_found");
});
