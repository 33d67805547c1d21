import "server-only";
import { and, count, eq, getTableColumns, gt, isNull, ne, notInArray } from "drizzle-orm";
import { afterCommit, type Tx, transact } from "@/db/client";
import { accounts, invitations, memberships, tokens } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { can, mayInviteAs, type PracticeRole, type Role, type Viewer } from "@/lib/access/rules";
import { demand, refuseSeeing, standingOn } from "@/lib/access/scope";
import { publicUrl } from "@/lib/auth/public-url";
import { hashSecret, mintSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { addMembership, addPerson, unclaimedPerson } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import type { Locale } from "@/lib/i18n/locale";
import { dropViewer } from "@/lib/live/hub";
import { enqueue, withdraw } from "@/lib/notify/commands";
import { sendsMail } from "@/lib/notify/queries";
import { practice } from "@/lib/practice/queries";
import { logSecurity } from "@/lib/security/commands";
import { createAccount, findAccount, mintToken } from "../commands";
import { invitationMs, resetMs, sideOf } from "../rules";
import { type Addressee, mostWaiting } from "./rules";
import type { InviteInput, InviteSeveralInput, MemberInput, RoleInput } from "./schema";

/**
 * Invites somebody to an engagement; returns the token of the link, which is shown once and kept hashed, and whether it goes
 * by mail too. An earlier link to the same address stops working. Refuses `forbidden` for a role one may not hand out,
 * `conflict` for who is there, `throttled` where a hundred invitations wait.
 */
export function invite(
  viewer: Viewer,
  input: InviteInput,
): { id: string; token: string; mailed: boolean } {
  return transact((tx) => {
    const by = accountId(viewer);
    const { role } = demand(viewer, input.engagementId, "invite");
    if (!mayInviteAs(role).includes(input.role)) throw new Refused("forbidden");
    const known = findAccount(tx, input.email);
    if (known && memberOf(tx, input.engagementId, known.id)) throw new Refused("conflict");
    revokeEarlier(tx, input.engagementId, input.email);
    if (waiting(tx, input.engagementId) >= mostWaiting) throw new Refused("throttled");
    const id = newId();
    const token = mintSecret();
    tx.insert(invitations)
      .values({
        ...input,
        id,
        tokenHash: hashSecret(token),
        practiceRole: input.role === "consultant" ? "member" : null,
        by,
        at: now(),
        expiresAt: now() + invitationMs,
      })
      .run();
    log(tx, "invited", by, input.engagementId, { invitation: id, role: input.role });
    return { id, token, mailed: mailInvitation(tx, by, { ...input, id, token }) };
  });
}

/** Invites several people as the same role, each as `invite` does. Who is there already is answered by address, not refused. */
export function inviteSeveral(
  viewer: Viewer,
  { people, ...rest }: InviteSeveralInput,
): { made: (Addressee & { token: string })[]; there: string[] } {
  return transact((tx) => {
    const once = new Map(people.map((person) => [person.email, person]));
    const made: (Addressee & { token: string })[] = [];
    const there: string[] = [];
    demand(viewer, rest.engagementId, "invite");
    for (const person of once.values()) {
      const known = findAccount(tx, person.email);
      if (known && memberOf(tx, rest.engagementId, known.id)) there.push(person.email);
      else made.push({ ...person, token: invite(viewer, { ...rest, ...person }).token });
    }
    return { made, there };
  });
}

/**
 * Gives a waiting invitation, expired or not, a new link with a new term, from whoever asks; the old one stops working. One
 * may renew what one might have sent.
 */
export function renewInvitation(
  viewer: Viewer,
  input: { engagementId: string; invitationId: string },
): { token: string } {
  return transact((tx) => {
    const former = demandInvitation(tx, viewer, input);
    return invite(viewer, { engagementId: input.engagementId, ...former });
  });
}

/** Takes an invitation back: its link stops working. One may take back what one might have sent. */
export function revokeInvitation(
  viewer: Viewer,
  input: { engagementId: string; invitationId: string },
): void {
  transact((tx) => {
    demandInvitation(tx, viewer, input);
    tx.update(invitations)
      .set({ revokedAt: now() })
      .where(eq(invitations.id, input.invitationId))
      .run();
    withdraw(tx, letterOf(input.invitationId));
    log(tx, "invitation-revoked", accountId(viewer), input.engagementId, {
      invitation: input.invitationId,
    });
  });
}

/** Accepts an invitation by making an account at its address; refuses `expired`, and `conflict` where one exists. */
export function acceptAsNew(input: {
  token: string;
  name: string;
  passwordHash: string;
  locale: Locale;
}): { accountId: string; engagementId: string } {
  return transact((tx) => {
    const invitation = useInvitation(tx, input.token);
    const id = createAccount(tx, {
      name: input.name,
      email: invitation.email,
      passwordHash: input.passwordHash,
      locale: input.locale,
      practiceRole: invitation.practiceRole,
    });
    join(tx, { id, name: input.name, practiceRole: invitation.practiceRole }, invitation);
    return { accountId: id, engagementId: invitation.engagementId };
  });
}

/** Accepts an invitation with the account at its address; another person's invitation answers `forbidden`. */
export function acceptInvitation(
  viewer: Viewer,
  input: { token: string },
): { engagementId: string } {
  return transact((tx) => {
    const id = accountId(viewer);
    const invitation = useInvitation(tx, input.token);
    const account = findAccount(tx, invitation.email);
    if (account?.id !== id) throw new Refused("forbidden");
    if (invitation.practiceRole && !account.practiceRole)
      tx.update(accounts)
        .set({ practiceRole: invitation.practiceRole })
        .where(eq(accounts.id, id))
        .run();
    join(tx, account, invitation);
    return { engagementId: invitation.engagementId };
  });
}

/** Gives somebody of the engagement another role, from their next request on. */
export function changeRole(viewer: Viewer, input: RoleInput): void {
  transact((tx) => {
    const before = demandPower(tx, viewer, input);
    if (!mayInviteAs(before.by).includes(input.role)) throw new Refused("forbidden");
    // Consultants are of the practice: a client's person becomes one by an invitation that says so, never by a list.
    if (input.role === "consultant" && !before.practiceRole) throw new Refused("invalid");
    tx.update(memberships).set({ role: input.role }).where(one(input)).run();
    log(tx, "role-changed", accountId(viewer), input.engagementId, {
      account: input.accountId,
      from: before.role,
      to: input.role,
    });
    recall(tx, viewer, input.engagementId, before.personId, { role: input.role });
    withdrawInvitations(tx, input, mayInviteAs(input.role));
    afterCommit(() => dropViewer(input.accountId, input.engagementId));
  });
}

/** Takes somebody out of the engagement, from their next request on; what they did stays. */
export function removeMember(viewer: Viewer, input: MemberInput): void {
  transact((tx) => {
    const before = demandPower(tx, viewer, input);
    tx.update(memberships).set({ endedAt: now() }).where(one(input)).run();
    log(tx, "removed", accountId(viewer), input.engagementId, {
      account: input.accountId,
      role: before.role,
    });
    recall(tx, viewer, input.engagementId, before.personId, { removed: before.role });
    withdrawInvitations(tx, input, []);
    afterCommit(() => dropViewer(input.accountId, input.engagementId));
  });
}

/**
 * Leaves an engagement by oneself; what one did stays. Refuses `conflict` to its last consultant, `forbidden` to the owner of
 * the practice, who sees it all the same.
 */
export function leave(viewer: Viewer, { engagementId }: { engagementId: string }): void {
  transact((tx) => {
    const id = accountId(viewer);
    demand(viewer, engagementId, "read");
    refuseSeeing(viewer, engagementId);
    const member = memberOf(tx, engagementId, id);
    if (!member || member.practiceRole === "owner") throw new Refused("forbidden");
    if (member.role === "consultant" && !otherConsultant(tx, engagementId, id))
      throw new Refused("conflict");
    recall(tx, viewer, engagementId, member.personId, { left: member.role });
    tx.update(memberships)
      .set({ endedAt: now() })
      .where(one({ engagementId, accountId: id }))
      .run();
    log(tx, "left", id, engagementId, { role: member.role });
    withdrawInvitations(tx, { engagementId, accountId: id }, []);
    afterCommit(() => dropViewer(id, engagementId));
  });
}

/**
 * Mints the token of a link by which somebody of the engagement chooses a new password; for their consultant. Refused for
 * people of the practice, and where the person is elsewhere too and the viewer is not: such a link opens all they see.
 */
export function mintReset(viewer: Viewer, input: MemberInput): { token: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    const member = memberOf(tx, input.engagementId, input.accountId);
    if (!member) throw new Refused("not_found");
    if (member.practiceRole) throw new Refused("forbidden");
    const everywhere = tx
      .select({ engagementId: memberships.engagementId })
      .from(memberships)
      .where(and(eq(memberships.accountId, input.accountId), isNull(memberships.endedAt)))
      .all();
    if (
      !everywhere.every((place) =>
        can(standingOn(viewer, place.engagementId)?.role ?? null, "consult"),
      )
    )
      throw new Refused("forbidden");
    tx.delete(tokens)
      .where(and(eq(tokens.accountId, input.accountId), eq(tokens.purpose, "reset")))
      .run();
    const token = mintToken(tx, { purpose: "reset", accountId: input.accountId, livesMs: resetMs });
    log(tx, "reset-link", accountId(viewer), input.engagementId, { account: input.accountId });
    return { token };
  });
}

const one = (input: MemberInput) =>
  and(
    eq(memberships.engagementId, input.engagementId),
    eq(memberships.accountId, input.accountId),
    isNull(memberships.endedAt),
  );

function memberOf(tx: Tx, engagementId: string, id: string) {
  return tx
    .select({
      role: memberships.role,
      personId: memberships.personId,
      practiceRole: accounts.practiceRole,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(one({ engagementId, accountId: id }))
    .get();
}

/** One has power over those whose role one might have handed out, never over oneself or the owner. */
function demandPower(
  tx: Tx,
  viewer: Viewer,
  input: MemberInput,
): { by: Role; role: Role; personId: string; practiceRole: PracticeRole | null } {
  const { role: by } = demand(viewer, input.engagementId, "invite");
  const member = memberOf(tx, input.engagementId, input.accountId);
  if (!member) throw new Refused("not_found");
  const untouchable = member.practiceRole === "owner" || input.accountId === accountId(viewer);
  if (untouchable || !mayInviteAs(by).includes(member.role)) throw new Refused("forbidden");
  return { by, ...member };
}

/** An invitation that nobody accepted or took back, which the viewer might have sent. */
function demandInvitation(
  tx: Tx,
  viewer: Viewer,
  input: { engagementId: string; invitationId: string },
) {
  const { role } = demand(viewer, input.engagementId, "invite");
  const row = tx
    .select({
      role: invitations.role,
      email: invitations.email,
      name: invitations.name,
      line: invitations.line,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.id, input.invitationId),
        eq(invitations.engagementId, input.engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .get();
  if (!row) throw new Refused("not_found");
  const as = row.role;
  if (!as || !mayInviteAs(role).includes(as)) throw new Refused("forbidden");
  return { ...row, role: as };
}

function waiting(tx: Tx, engagementId: string): number {
  const row = tx
    .select({ count: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.engagementId, engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now()),
      ),
    )
    .get();
  return row?.count ?? 0;
}

function otherConsultant(tx: Tx, engagementId: string, id: string): boolean {
  const row = tx
    .select({ id: memberships.accountId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        eq(memberships.role, "consultant"),
        ne(memberships.accountId, id),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
      ),
    )
    .get();
  return row !== undefined;
}

/** Links that somebody handed out stop working with the right to hand them out. */
function withdrawInvitations(
  tx: Tx,
  { engagementId, accountId: by }: MemberInput,
  kept: readonly Role[],
) {
  const withdrawn = tx
    .update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(invitations.engagementId, engagementId),
        eq(invitations.by, by),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        notInArray(invitations.role, [...kept]),
      ),
    )
    .returning({ id: invitations.id })
    .all();
  for (const { id } of withdrawn) withdraw(tx, letterOf(id));
}

const letterOf = (invitationId: string) => `invitation:${invitationId}`;

function mailInvitation(
  tx: Tx,
  by: string,
  input: InviteInput & { id: string; token: string },
): boolean {
  if (!sendsMail()) return false;
  const inviter = tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, by))
    .get();
  const place = tx
    .select({ name: engagements.name })
    .from(engagements)
    .where(eq(engagements.id, input.engagementId))
    .get();
  const known = tx
    .select({ locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.email, input.email))
    .get();
  return enqueue(
    tx,
    {
      email: input.email,
      locale: known?.locale ?? practice().locale,
      // Whoever is invited is not there yet: the letter is the address's, not an account's.
      accountId: null,
      engagementId: input.engagementId,
    },
    {
      kind: "invitation",
      by: inviter?.name ?? "",
      place: place?.name ?? "",
      role: input.role,
      line: input.line,
      link: `${publicUrl()}/invite/${input.token}`,
      expiresAt: now() + invitationMs,
    },
    letterOf(input.id),
  );
}

function revokeEarlier(tx: Tx, engagementId: string, email: string) {
  const earlier = tx
    .update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(invitations.engagementId, engagementId),
        eq(invitations.email, email),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id })
    .all();
  for (const { id } of earlier) withdraw(tx, letterOf(id));
}

type Open = {
  engagementId: string;
  email: string;
  /** as the inviter wrote it */
  name: string;
  role: Role;
  practiceRole: PracticeRole | null;
};

function useInvitation(tx: Tx, token: string): Open {
  const row = tx
    .select({ ...getTableColumns(invitations) })
    .from(invitations)
    .innerJoin(engagements, eq(engagements.id, invitations.engagementId))
    .where(
      and(
        eq(invitations.tokenHash, hashSecret(token)),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        isNull(engagements.deletedAt),
      ),
    )
    .get();
  if (!row?.engagementId || !row.role || row.expiresAt <= now()) throw new Refused("expired");
  tx.update(invitations).set({ usedAt: now() }).where(eq(invitations.id, row.id)).run();
  return {
    engagementId: row.engagementId,
    email: row.email,
    name: row.name,
    role: row.role,
    practiceRole: row.practiceRole,
  };
}

/** Makes the account a member, as a person of the engagement: the one of their name whom nobody is yet, or a new one. */
function join(
  tx: Tx,
  account: { id: string; name: string; practiceRole: PracticeRole | null },
  { engagementId, role, name }: Open,
) {
  const former = tx
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.engagementId, engagementId), eq(memberships.accountId, account.id)))
    .get();
  const side = sideOf(role);
  // By the name that the inviter gave: whoever joins cannot take another's place by typing their name.
  const known = former?.personId ?? unclaimedPerson(tx, engagementId, name, side);
  const personId = known ?? addPerson(tx, engagementId, { name: account.name, side });
  addMembership(tx, { engagementId, accountId: account.id, role, personId });
  const joiner: Viewer = {
    kind: "account",
    accountId: account.id,
    practiceRole: account.practiceRole,
    door: "page",
  };
  recall(tx, joiner, engagementId, personId, { joined: role });
  log(tx, "joined", account.id, engagementId, { role });
}

/** That somebody came, left or changed roles is part of the engagement's history. */
function recall(
  tx: Tx,
  viewer: Viewer,
  engagementId: string,
  personId: string,
  after: Record<string, Role>,
): void {
  remember(tx, viewer, {
    engagementId,
    changeId: newId(),
    itemId: personId,
    field: "member",
    before: null,
    after,
  });
}

function log(
  tx: Tx,
  kind: string,
  by: string,
  engagementId: string,
  data: Record<string, unknown>,
) {
  logSecurity(tx, { kind, accountId: by, engagementId, data });
}

function accountId(viewer: Viewer): string {
  if (viewer.kind !== "account") throw new Refused("not_found");
  return viewer.accountId;
}
