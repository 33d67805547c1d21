import type { Reading } from "@/lib/engagement/reading/rules";
import type { Event } from "@/lib/engagement/schema";
import { isDecider } from "../acceptance/rules";

/** The two sides that approve a version of the strategy. */
export const sides = ["decider", "consultant"] as const;
export type Side = (typeof sides)[number];
export type Approval = { by: string; name: string; at: number };

/** A state of the strategy that was named, and what each side said of it. */
export type Version = {
  /** "1", "2" …: how people speak of it */
  number: string;
  name: string;
  at: number;
  /** the person who named it */
  by: { id: string; name: string } | null;
  /** the frozen state, or null where only its approval came in, with a file */
  seal: { frozen: string; digest: string } | null;
  approvals: Record<Side, Approval | null>;
  /** when the second side approved it; null until then */
  approvedAt: number | null;
};

/** Every version, the latest first. An approval counts for the very text it was given to, once for each side. */
export function versionsOf(reading: Reading): Version[] {
  const versions = new Map<string, Version>();
  for (const event of reading.events("freeze")) {
    const number = numberOf(event);
    const { name, frozen, digest } = event.data;
    if (number === null || typeof frozen !== "string" || typeof digest !== "string") continue;
    const seal = { frozen, digest };
    versions.set(number, {
      ...blank(number),
      name: typeof name === "string" ? name : "",
      at: event.at,
      by: { id: event.by, name: nameOf(reading, event.by) },
      seal,
    });
  }
  for (const event of reading.events("approve")) {
    const number = numberOf(event);
    if (number === null) continue;
    const version = versions.get(number) ?? { ...blank(number), at: event.at };
    versions.set(number, version);
    const side = sideApproved(reading, event);
    if (!side || version.approvals[side]) continue;
    if (version.seal && event.data.digest !== version.seal.digest) continue;
    version.approvals[side] = { by: event.by, name: nameOf(reading, event.by), at: event.at };
    const { decider, consultant } = version.approvals;
    if (decider && consultant) version.approvedAt = Math.max(decider.at, consultant.at);
  }
  return [...versions.values()].sort((a, b) => b.at - a.at || Number(b.number) - Number(a.number));
}

/** The last version that both sides approved, or undefined. */
export function approvedVersion(reading: Reading): (Version & { approvedAt: number }) | undefined {
  return versionsOf(reading)
    .filter((version): version is Version & { approvedAt: number } => version.approvedAt !== null)
    .sort((a, b) => b.approvedAt - a.approvedAt)[0];
}

/** The side that a role, or the word of a file, stands for; null for every other. */
export function sideOf(said: unknown): Side | null {
  return sides.find((side) => side === said) ?? null;
}

/** The number of a version that is named now. */
export function nextNumber(versions: readonly Version[]): string {
  return String(1 + Math.max(0, ...versions.map(({ number }) => Number(number) || 0)));
}

function numberOf({ item, data }: Event): string | null {
  return item === null && (typeof data.version === "string" || typeof data.version === "number")
    ? String(data.version)
    : null;
}

/** Which side an approval stands for: as it says, else by who gave it (a file made by hand). */
function sideApproved(reading: Reading, { by, data }: Event): Side | null {
  const said = sideOf(data.as);
  if (said) return said;
  const person = reading.item(by);
  if (person?.kind !== "person") return null;
  if (person.data.side === "consultant") return "consultant";
  return isDecider(reading, by) ? "decider" : null;
}

function nameOf(reading: Reading, id: string): string {
  const person = reading.item(id);
  return person?.kind === "person" ? person.data.name : "";
}

function blank(number: string): Version {
  return {
    number,
    name: "",
    at: 0,
    by: null,
    seal: null,
    approvals: { decider: null, consultant: null },
    approvedAt: null,
  };
}
