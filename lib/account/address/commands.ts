import "server-only";
import { eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice, demandSelf } from "@/lib/access/scope";
import { publicUrl } from "@/lib/auth/public-url";
import { foldEmail } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { enqueue } from "@/lib/notify/commands";
import { sendsMail } from "@/lib/notify/queries";
import { logSecurity } from "@/lib/security/commands";
import { dropTokens, dropWaiting, findAccount, mintToken, spendToken } from "../commands";
import { ownAccount, tokenHolder } from "../queries";
import { pendingOf } from "./queries";
import { addressMs } from "./rules";

/**
 * Asks for another address for oneself; it changes once the link that goes there is confirmed. Where no mail is sent the
 * owner of the practice hands the link over. An address that is somebody's is answered like any other, and gets no letter.
 */
export function askAddress(viewer: Viewer, { email }: { email: string }): void {
  transact((tx) => {
    demandSelf(viewer);
    const account = ownAccount(viewer);
    if (foldEmail(email) === account.email) throw new Refused("conflict");
    const token = mint(tx, account.id, email);
    logSecurity(tx, { kind: "address-asked", accountId: account.id });
    if (!sendsMail() || findAccount(tx, email)) return;
    const to = { email, locale: account.locale, accountId: account.id, engagementId: null };
    enqueue(tx, to, { kind: "email-change", link: linkTo(token), expiresAt: now() + addressMs });
  });
}

/** Takes the wish for another address back. */
export function cancelAddress(viewer: Viewer): void {
  transact((tx) => dropTokens(tx, "address", demandSelf(viewer)));
}

/** A new link for somebody's waiting change of address, to hand over; the owner's to make, told once. */
export function mintAddressLink(
  viewer: Viewer,
  { accountId }: { accountId: string },
): { link: string } {
  return transact((tx) => {
    demandPractice(viewer, "owner");
    const by = demandSelf(viewer);
    const email = pendingOf(accountId);
    if (!email) throw new Refused("not_found");
    logSecurity(tx, { kind: "address-link", accountId: by, data: { account: accountId } });
    return { link: linkTo(mint(tx, accountId, email)) };
  });
}

/**
 * Changes the address by the link that went to the new one; the old one is told. Links that wait at the old address die.
 * Refuses `expired`, and `conflict` where the address has become somebody's.
 */
export function confirmAddress({ token }: { token: string }): { accountId: string; email: string } {
  return transact((tx) => {
    const account = tokenHolder("address", token);
    const { data } = spendToken(tx, "address", token);
    if (!account) throw new Refused("expired");
    const email = foldEmail(String(data.email));
    if (findAccount(tx, email)) throw new Refused("conflict");
    tx.update(accounts).set({ email }).where(eq(accounts.id, account.id)).run();
    dropWaiting(tx, account.id);
    const { locale } = account;
    const to = { email: account.email, locale, accountId: account.id, engagementId: null };
    if (sendsMail()) enqueue(tx, to, { kind: "email-changed", to: email });
    logSecurity(tx, { kind: "email-changed", accountId: account.id });
    return { accountId: account.id, email };
  });
}

const linkTo = (token: string) => `${publicUrl()}/account/address/${token}`;

function mint(tx: Tx, accountId: string, email: string): string {
  dropTokens(tx, "address", accountId);
  return mintToken(tx, { purpose: "address", accountId, livesMs: addressMs, data: { email } });
}
