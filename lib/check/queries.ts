import "server-only";
import { and, desc, eq, gt, inArray, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, checks } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { hashSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { proofOf, resultOf, stateOf } from "./rules";

const row = {
  id: checks.id,
  company: checks.company,
  locale: checks.locale,
  version: checks.version,
  answers: checks.answers,
  maker: accounts.name,
  mine: checks.by,
  at: checks.at,
  expiresAt: checks.expiresAt,
  openedAt: checks.openedAt,
  answeredAt: checks.answeredAt,
  revokedAt: checks.revokedAt,
  engagementId: engagements.id,
};

/** The quick checks that the viewer made, the owner everybody's: the latest first, where each stands. People of the practice only. */
export function listChecks(viewer: Viewer) {
  const scope = ofViewer(viewer);
  const moment = now();
  return checkRows()
    .where(scope)
    .orderBy(desc(checks.at), desc(checks.id))
    .limit(200)
    .all()
    .map(({ answers, mine, ...check }) => {
      const { given, asked } = resultOf(answers);
      return {
        ...check,
        mine: viewer.kind === "account" && mine === viewer.accountId,
        state: stateOf(check, moment),
        /** the link still lets its prospect in */
        open: check.revokedAt === null && check.expiresAt > moment,
        given,
        asked,
      };
    });
}
export type Check = ReturnType<typeof listChecks>[number];

/** A check that was answered, with its result: for whoever made it and the owner. Refuses `not_found`, unfinished ones too. */
export function readCheck(viewer: Viewer, checkId: string) {
  const { mine: _, answeredAt, ...check } = ownCheck(viewer, checkId);
  if (answeredAt === null) throw new Refused("not_found");
  return { ...check, answeredAt, result: resultOf(check.answers) };
}
export type ReadCheck = ReturnType<typeof readCheck>;

/** One's own check, whatever its state but erased; refuses `not_found`. */
export function ownCheck(viewer: Viewer, checkId: string) {
  const found = checkRows()
    .where(and(ofViewer(viewer), eq(checks.id, checkId), gt(checks.expiresAt, now())))
    .get();
  if (!found) throw new Refused("not_found");
  return found;
}

/** The check that a link leads to, or undefined: unknown, erased and withdrawn are one answer. The token is the proof. */
export function findCheck(token: string) {
  const found = db
    .select({ id: checks.id })
    .from(checks)
    .where(eq(checks.tokenHash, hashSecret(token)))
    .get();
  return found && livingCheck(found.id);
}

/** A check by its id, for a browser that came by its link: what was answered, and who sent it; undefined where it opens nothing. */
export function livingCheck(checkId: string) {
  const found = db
    .select({
      id: checks.id,
      tokenHash: checks.tokenHash,
      company: checks.company,
      locale: checks.locale,
      answers: checks.answers,
      maker: accounts.name,
      expiresAt: checks.expiresAt,
      answeredAt: checks.answeredAt,
      engagementId: checks.engagementId,
    })
    .from(checks)
    .innerJoin(accounts, eq(accounts.id, checks.by))
    .where(
      and(
        eq(checks.id, checkId),
        isNull(checks.revokedAt),
        gt(checks.expiresAt, now()),
        isNull(accounts.closedAt),
        inArray(accounts.practiceRole, ["owner", "member"]),
      ),
    )
    .get();
  if (!found) return undefined;
  const { tokenHash, ...check } = found;
  return { ...check, proof: proofOf(checkId, tokenHash) };
}
export type LivingCheck = NonNullable<ReturnType<typeof livingCheck>>;

function checkRows() {
  return db
    .select(row)
    .from(checks)
    .innerJoin(accounts, eq(accounts.id, checks.by))
    .leftJoin(
      engagements,
      and(eq(engagements.id, checks.engagementId), isNull(engagements.deletedAt)),
    )
    .$dynamic();
}

/** One's own checks; the owner's are all. */
function ofViewer(viewer: Viewer): SQL | undefined {
  demandPractice(viewer);
  if (viewer.kind !== "account") throw new Refused("forbidden");
  const owner = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, viewer.accountId), eq(accounts.practiceRole, "owner")))
    .get();
  return owner ? undefined : eq(checks.by, viewer.accountId);
}
