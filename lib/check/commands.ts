import "server-only";
import { and, eq, isNull, lt } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { checks } from "@/db/tables/account";
import { notes } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { hashSecret, mintSecret } from "@/lib/auth/secret";
import { now, today } from "@/lib/clock";
import { createEngagement } from "@/lib/engagement/commands";
import { addItem } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { addNote } from "@/lib/note/commands";
import { logSecurity } from "@/lib/security/commands";
import { asNote, firstStep } from "./carry/rules";
import { checkVersion } from "./catalogue/rules";
import { livingCheck, ownCheck, readCheck } from "./queries";
import { isAnswer, livesMs, tombMs } from "./rules";
import type { AnswerCheckInput, CheckInput, OneCheckInput, OpenFromCheckInput } from "./schema";

/** Makes a quick check for a prospect; returns its token, which is shown once and kept hashed. People of the practice only. */
export function createCheck(viewer: Viewer, input: CheckInput): { id: string; token: string } {
  return transact((tx) => {
    const by = practitioner(viewer);
    const id = newId();
    const token = mintSecret();
    tx.insert(checks)
      .values({
        ...input,
        id,
        tokenHash: hashSecret(token),
        version: checkVersion,
        by,
        at: now(),
        expiresAt: now() + livesMs,
      })
      .run();
    logSecurity(tx, { kind: "check-made", accountId: by, data: { check: id } });
    return { id, token };
  });
}

/** Another link to the same check, in place of the one before, which opens nothing from then on; returns its token. */
export function renewCheck(viewer: Viewer, { checkId }: OneCheckInput): { token: string } {
  return transact((tx) => {
    ownCheck(viewer, checkId);
    const token = mintSecret();
    change(tx, checkId, { tokenHash: hashSecret(token), revokedAt: null });
    logSecurity(tx, {
      kind: "check-made",
      accountId: practitioner(viewer),
      data: { check: checkId },
    });
    return { token };
  });
}

/** Takes the link of a check back: it opens nothing from the next request on; what was answered stays. */
export function withdrawCheck(viewer: Viewer, { checkId }: OneCheckInput): void {
  transact((tx) => {
    ownCheck(viewer, checkId);
    change(tx, checkId, { revokedAt: now() });
    logSecurity(tx, {
      kind: "check-withdrawn",
      accountId: practitioner(viewer),
      data: { check: checkId },
    });
  });
}

/** Erases what was answered, with the note that was made of it, and ends the link: for whoever made the check. */
export function eraseCheck(viewer: Viewer, { checkId }: OneCheckInput): void {
  transact((tx) => {
    ownCheck(viewer, checkId);
    erase(tx, checkId);
    logSecurity(tx, {
      kind: "check-erased",
      accountId: practitioner(viewer),
      data: { check: checkId },
    });
  });
}

/**
 * Opens an engagement of an answered check, once: its language, what was said as a private note of the consultants, and the
 * one thing to do first as an idea. Returns the engagement's id; `conflict` where one was opened already.
 */
export function openFromCheck(viewer: Viewer, input: OpenFromCheckInput): { id: string } {
  return transact((tx) => {
    const check = readCheck(viewer, input.checkId);
    if (check.engagementId !== null) throw new Refused("conflict");
    const { name, strapline } = input;
    const { locale, answers } = check;
    const { id } = createEngagement(viewer, { name, strapline, locale, openedOn: today() });
    const f = formatter(locale);
    const text = asNote(answers, locale, {
      day: f.day(calendarDay(check.answeredAt)),
      version: check.version,
      percent: (score) => f.percent(Math.round(score)),
    });
    // The note has the check's id: they are erased together.
    addNote(viewer, { engagementId: id, itemId: null, text }, check.id);
    const idea = firstStep(answers, locale);
    if (idea !== null)
      addItem(viewer, { engagementId: id, changeId: newId(), kind: "idea", data: { text: idea } });
    change(tx, check.id, { engagementId: id });
    return { id };
  });
}

/** Writes that the prospect came by the link. The link is the proof. */
export function noteCheckOpened(checkId: string): void {
  transact((tx) => {
    tx.update(checks)
      .set({ openedAt: now() })
      .where(and(eq(checks.id, checkId), isNull(checks.openedAt)))
      .run();
  });
}

/** One answer of the prospect, for a browser that came by the link; the last one given stands. What became an engagement is closed. */
export function answerCheck({ checkId, question, value }: AnswerCheckInput): void {
  transact((tx) => {
    const check = demandLiving(checkId);
    if (!isAnswer(question, value)) throw new Refused("invalid");
    change(tx, checkId, { answers: { ...check.answers, [question]: value } });
  });
}

/** The prospect has done: the consultant may read it from then on. Refuses `invalid` where nothing was answered. */
export function finishCheck({ checkId }: OneCheckInput): void {
  transact((tx) => {
    const check = demandLiving(checkId);
    if (Object.keys(check.answers).length === 0) throw new Refused("invalid");
    if (check.answeredAt === null) change(tx, checkId, { answeredAt: now() });
  });
}

/** The prospect asks that their answers go: they are gone at once, and the link with them. */
export function eraseOwnCheck({ checkId }: OneCheckInput): void {
  transact((tx) => {
    if (!livingCheck(checkId)) throw new Refused("not_found");
    erase(tx, checkId);
    logSecurity(tx, { kind: "check-erased-by-prospect", data: { check: checkId } });
  });
}

/** What is twelve months old is emptied, and its line goes a month later. Answers how many lines went. */
export function purgeChecks(moment: number): number {
  return transact((tx) => {
    const ended = tx
      .select({ id: checks.id, answers: checks.answers, expiresAt: checks.expiresAt })
      .from(checks)
      .where(lt(checks.expiresAt, moment))
      .all();
    for (const { id, answers, expiresAt } of ended)
      if (Object.keys(answers).length > 0) erase(tx, id, expiresAt);
    return tx
      .delete(checks)
      .where(lt(checks.expiresAt, moment - tombMs))
      .run().changes;
  });
}

function practitioner(viewer: Viewer): string {
  demandPractice(viewer);
  if (viewer.kind !== "account") throw new Refused("forbidden");
  return viewer.accountId;
}

function demandLiving(checkId: string) {
  const check = livingCheck(checkId);
  if (!check) throw new Refused("not_found");
  if (check.engagementId !== null) throw new Refused("forbidden");
  return check;
}

function change(tx: Tx, checkId: string, to: Partial<typeof checks.$inferInsert>): void {
  const { changes } = tx.update(checks).set(to).where(eq(checks.id, checkId)).run();
  if (changes === 0) throw new Refused("not_found");
}

function erase(tx: Tx, checkId: string, moment = now()): void {
  tx.delete(notes).where(eq(notes.id, checkId)).run();
  tx.update(checks)
    .set({ answers: {}, expiresAt: moment, answeredAt: null })
    .where(eq(checks.id, checkId))
    .run();
}
