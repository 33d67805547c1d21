import "server-only";
import { and, count, eq, getTableColumns, gt, isNull, notInArray } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts, invitations, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { mayInviteAs, type PracticeRole, type Role, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { publicUrl } from "@/lib/auth/public-url";
import { hashSecret, mintSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { addMembership, addPerson, unclaimedPerson } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { enqueue, withdraw } from "@/lib/notify/commands";
import { sendsMail } from "@/lib/notify/queries";
import { practice } from "@/lib/practice/queries";
import { createAccount, findAccount } from "../../commands";
import { invitationMs, sideOf } from "../../rules";
import { accountId, log, memberOf, recall } from "../member/commands";
import { type Addressee, mostWaiting } from "../rules";
import type { InviteInput, InviteSeveralInput, MemberInput } from "../schema";

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

/** Links that somebody handed out stop working with the right to hand them out, inside the caller's transaction. */
export function withdrawInvitations(
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
