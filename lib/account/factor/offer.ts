import "server-only";
import { encode } from "uqr";
import { openText, sealText } from "@/lib/auth/vault";
import { now } from "@/lib/clock";
import { appAddress, mintAppSecret } from "./code";
import { enrolMs, grouped } from "./rules";

/** A secret to scan or to type. Nothing is kept of it here: the form brings it back sealed, with the first code. */
export type Offer = { sealed: string; typed: string; qr: { size: number; path: string } };

/** A new secret for the account's app, shown for the issuer (the practice) and the address. */
export function offerSecret(accountId: string, email: string, issuer: string): Offer {
  const secret = mintAppSecret();
  return offerOf(secret, accountId, email, issuer, now());
}

/** The same offer again, after a code that did not fit; null where it is too old or not this account's. */
export function repeatOffer(
  sealed: string,
  accountId: string,
  email: string,
  issuer: string,
): Offer | null {
  const held = open(sealed, accountId);
  return held && offerOf(held.secret, accountId, email, issuer, held.at);
}

/** The secret of an offer, or null where it is too old, touched, or another account's. */
export function offeredSecret(sealed: string, accountId: string): string | null {
  return open(sealed, accountId)?.secret ?? null;
}

function offerOf(
  secret: string,
  accountId: string,
  email: string,
  issuer: string,
  at: number,
): Offer {
  return {
    sealed: sealText(boundTo(accountId), JSON.stringify({ secret, at })),
    typed: grouped(secret),
    qr: drawn(appAddress(secret, email, issuer)),
  };
}

function open(sealed: string, accountId: string): { secret: string; at: number } | null {
  const text = openText(boundTo(accountId), sealed);
  if (!text) return null;
  const held = JSON.parse(text) as { secret: string; at: number };
  return now() - held.at < enrolMs ? held : null;
}

const boundTo = (accountId: string) => `enrolment of ${accountId}`;

/** The dark modules as one path, a unit each. */
function drawn(text: string): Offer["qr"] {
  const { size, data } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: path.join("") };
}
