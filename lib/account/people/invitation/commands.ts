import "server-only";
import { and, count, eq, getTableColumns, gt, isNull, notInArray } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts, invitations, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { mayInviteAs, type PracticeRole, type Role, type Viewer } from "@/lib/access/rules";
import { demand, demandSelf } from "@/lib/access/scope";
import { countAttempt } from "@/lib/auth/commands";
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
import { logSecurity } from "@/lib/security/commands";
import { createAccount, findAccount } from "../../commands";
import { invitationMs, sideOf } from "../../rules";
import { log, memberOf, recall } from "../member/commands";
import { type Addressee, lettersADay, lettersADayOfOne, mostWaiting } from "../rules";
import type { InviteInput, InviteSeveralInput } from "../schema";

export type MadeInvitation = {
  id: string;
  /** of the link: shown once, kept hashed */
  token: string;
  /** a letter goes too: this instance sends mail, and not too many went to this address today */
  mailed: boolean;
};

/**
 * Invites somebody to an engagement. An earlier link to the same address stops working. Refuses `forbidden` for a role one may
 * not hand out, `conflict` for who is there and for who holds an invitation that one might not have sent, `throttled` where a
 * hundred invitations wait.
 */
export function invite(viewer: Viewer, input: InviteInput): MadeInvitation {
  return transact((tx) => {
    const { by, given } = demandInviter(viewer, input);
    const made = inviteOne(tx, by, given, input);
    if (typeof made === "string") throw new Refused("conflict", { [made]: true });
    return made;
  });
}

/**
 * Invites several people as the same role, each as `invite` does. Who is there already, and who was invited by somebody of
 * more power, is answered by address, not refused.
 */
export function inviteSeveral(
  viewer: Viewer,
  { people, ...rest }: InviteSeveralInput,
): { made: (Addressee & MadeInvitation)[]; there: string[]; awaited: string[] } {
  return transact((tx) => {
    const { by, given } = demandInviter(viewer, rest);
    const made: (Addressee & MadeInvitation)[] = [];
    const left = { there: [] as string[], awaited: [] as string[] };
    for (const person of new Map(people.map((one) => [one.email, one])).values()) {
      const one = inviteOne(tx, by, given, { ...rest, ...person });
      if (typeof one === "string") left[one].push(person.email);
      else made.push({ ...person, ...one });
    }
    return { made, ...left };
  });
}

/**
 * Gives a waiting invitation, expired or not, a new link with a new term, from whoever asks; the old one stops working. One
 * may renew what one might have sent.
 */
export function renewInvitation(
  viewer: Viewer,
  input: { engagementId: string; invitationId: string },
): MadeInvitation {
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
    revokeWaiting(tx, { engagementId: input.engagementId, id: input.invitationId });
    log(tx, "invitation-revoked", demandSelf(viewer), input.engagementId, {
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
}): { accountId: string; engagementId: string | null } {
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
): { engagementId: string | null } {
  return transact((tx) => {
    const id = demandSelf(viewer);
    const invitation = useInvitation(tx, input.token);
    const account = findAccount(tx, invitation.email);
    if (account?.id !== id) throw new Refused("forbidden");
    const { practiceRole } = invitation;
    // An invitation never lowers anybody: a consultant's makes no member of an owner.
    if (practiceRole && (!account.practiceRole || practiceRole === "owner"))
      tx.update(accounts).set({ practiceRole }).where(eq(accounts.id, id)).run();
    join(tx, account, invitation);
    return { engagementId: invitation.engagementId };
  });
}

/** Links that somebody handed out stop working with the right to hand them out, inside the caller's transaction. */
export function withdrawInvitations(
  tx: Tx,
  { engagementId, accountId: by }: { engagementId: string | null; accountId: string },
  kept: readonly Role[],
) {
  const withdrawn = tx
    .update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(
        placed(engagementId),
        eq(invitations.by, by),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        kept.length > 0 ? notInArray(invitations.role, [...kept]) : undefined,
      ),
    )
    .returning({ id: invitations.id })
    .all();
  for (const { id } of withdrawn) withdraw(tx, letterOf(id));
}

/** Who invites, and the roles that they may hand out, the one asked for among them. */
function demandInviter(
  viewer: Viewer,
  { engagementId, role }: { engagementId: string; role: Role },
): { by: string; given: readonly Role[] } {
  const by = demandSelf(viewer);
  const given = mayInviteAs(demand(viewer, engagementId, "invite").role);
  if (!given.includes(role)) throw new Refused("forbidden");
  return { by, given };
}

/** Somebody invited; `there` where they are aboard, `awaited` where the link that waits for them is not the inviter's to end. */
function inviteOne(
  tx: Tx,
  by: string,
  given: readonly Role[],
  input: InviteInput,
): MadeInvitation | "there" | "awaited" {
  const known = findAccount(tx, input.email);
  if (known && memberOf(tx, input.engagementId, known.id)) return "there";
  if (!revokeEarlier(tx, given, input)) return "awaited";
  const made = mintInvitation(tx, by, {
    ...input,
    practiceRole: input.role === "consultant" ? "member" : null,
  });
  log(tx, "invited", by, input.engagementId, { invitation: made.id, role: input.role });
  return made;
}

/** An invitation to an engagement or, without one, to the practice. */
type Invited = Addressee & {
  engagementId: string | null;
  role: Role | null;
  practiceRole: PracticeRole | null;
  line: string;
};

/** Writes an invitation and its letter, inside the caller's transaction, who has proved the right to. Refuses `throttled`. */
export function mintInvitation(tx: Tx, by: string, input: Invited): MadeInvitation {
  if (waiting(tx, input.engagementId) >= mostWaiting) throw new Refused("throttled");
  const id = newId();
  const token = mintSecret();
  const { engagementId, role, practiceRole, email, name, line } = input;
  tx.insert(invitations)
    .values({
      ...{ id, engagementId, role, practiceRole, email, name, line, by },
      tokenHash: hashSecret(token),
      at: now(),
      expiresAt: now() + invitationMs,
    })
    .run();
  return { id, token, mailed: mailInvitation(tx, by, { ...input, id, token }) };
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

const placed = (engagementId: string | null) =>
  engagementId ? eq(invitations.engagementId, engagementId) : isNull(invitations.engagementId);

function waiting(tx: Tx, engagementId: string | null): number {
  const row = tx
    .select({ count: count() })
    .from(invitations)
    .where(
      and(
        placed(engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now()),
      ),
    )
    .get();
  return row?.count ?? 0;
}

const day = 86_400_000;
const letterOf = (invitationId: string) => `invitation:${invitationId}`;

/** Writes the letter, unless too many went to this address, or from this engagement, within a day. */
function mailInvitation(
  tx: Tx,
  by: string,
  { engagementId, email, role, line, id, token }: Invited & { id: string; token: string },
): boolean {
  if (!sendsMail()) return false;
  const toOne = countAttempt(`invitation-letter ${hashSecret(email)}`, day);
  const fromHere = countAttempt(`invitation-letters ${engagementId ?? "practice"}`, day);
  if (toOne > lettersADayOfOne || fromHere > lettersADay) return false;
  const inviter = tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, by))
    .get();
  const place = engagementId
    ? tx
        .select({ name: engagements.name })
        .from(engagements)
        .where(eq(engagements.id, engagementId))
        .get()
    : practice();
  return enqueue(
    tx,
    {
      email,
      locale: findAccount(tx, email)?.locale ?? practice().locale,
      // Whoever is invited is not there yet: the letter is the address's, not an account's.
      accountId: null,
      engagementId,
    },
    {
      kind: "invitation",
      by: inviter?.name ?? "",
      place: place?.name ?? "",
      role,
      line,
      link: `${publicUrl()}/invite/${token}`,
      expiresAt: now() + invitationMs,
    },
    letterOf(id),
  );
}

/** Ends what waits for the address, so that one link is left; false, and nothing ended, where one of them is not theirs to end. */
function revokeEarlier(
  tx: Tx,
  given: readonly Role[],
  { engagementId, email }: { engagementId: string; email: string },
): boolean {
  const earlier = tx
    .select({ id: invitations.id, role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        eq(invitations.engagementId, engagementId),
        eq(invitations.email, email),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .all();
  const foreign = earlier.filter(({ role }) => !role || !given.includes(role));
  if (foreign.some(({ expiresAt }) => expiresAt > now())) return false;
  revokeWaiting(tx, { engagementId, email });
  return true;
}

/** Ends the links that wait, of an address or one by its id, and keeps their letters back; answers how many. */
export function revokeWaiting(
  tx: Tx,
  which: { engagementId: string | null } & ({ email: string } | { id: string }),
): number {
  const ended = tx
    .update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(
        placed(which.engagementId),
        "id" in which ? eq(invitations.id, which.id) : eq(invitations.email, which.email),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id })
    .all();
  for (const { id } of ended) withdraw(tx, letterOf(id));
  return ended.length;
}

type Open = {
  /** null for the practice */
  engagementId: string | null;
  email: string;
  /** as the inviter wrote it */
  name: string;
  role: Role | null;
  practiceRole: PracticeRole | null;
};

function useInvitation(tx: Tx, token: string): Open {
  const row = tx
    .select({ ...getTableColumns(invitations) })
    .from(invitations)
    .leftJoin(engagements, eq(engagements.id, invitations.engagementId))
    .where(
      and(
        eq(invitations.tokenHash, hashSecret(token)),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        isNull(engagements.deletedAt),
      ),
    )
    .get();
  const whole = row?.engagementId ? row.role : row?.practiceRole;
  if (!row || !whole || row.expiresAt <= now()) throw new Refused("expired");
  tx.update(invitations).set({ usedAt: now() }).where(eq(invitations.id, row.id)).run();
  return {
    engagementId: row.engagementId,
    email: row.email,
    name: row.name,
    role: row.role,
    practiceRole: row.practiceRole,
  };
}

/**
 * Makes the account a member, as a person of the engagement: the one of their name whom nobody is yet, or a new one. Without an
 * engagement they are of the practice, and that is all.
 */
function join(
  tx: Tx,
  account: { id: string; name: string; practiceRole: PracticeRole | null },
  { engagementId, role, name }: Open,
) {
  if (!engagementId || !role)
    return logSecurity(tx, { kind: "practice-joined", accountId: account.id });
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
