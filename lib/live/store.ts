import "server-only";
import { and, asc, desc, eq, gt, lte, max, sql } from "drizzle-orm";
import * as Y from "yjs";
import { db, madeOnce, onDisk, transact, transactAhead } from "@/db/client";
import { proseDays, proseQuarantine, proses, proseUpdates } from "@/db/tables/prose";
import { now } from "@/lib/clock";
import { calendarDay } from "@/lib/format/durations";
import { toJson } from "@/lib/prose/document";
import { fragmentName, type ProseNode, plainText } from "@/lib/prose/rules";
import { report } from "./log";

/** Which live text: of an engagement, by name. */
export type ProseKey = { engagementId: string; name: string };

/** The live text from its snapshot and updates. What cannot be read is put aside, and the rest loads. */
export function loadProse(key: ProseKey): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(fragmentName);
  const head = db.select().from(proses).where(isOf(key)).get();
  if (!head) return doc;
  const { snapshot } = head;
  if (snapshot && !take(doc, snapshot)) quietly(() => putSnapshotAside(key, snapshot));
  const rows = db
    .select({ seq: proseUpdates.seq, update: proseUpdates.update })
    .from(proseUpdates)
    .where(and(inLog(key), gt(proseUpdates.seq, head.upto)))
    .orderBy(asc(proseUpdates.seq))
    .all();
  for (const row of rows) if (!take(doc, row.update)) quietly(() => putAside(key, row));
  return doc;
}

// Written at each letter, between the hand and the other's screen: these are made once.
const here = { engagement: sql.placeholder("engagement"), text: sql.placeholder("text") };
const touch = madeOnce(() =>
  db
    .insert(proses)
    .values({ engagementId: here.engagement, name: here.text, changedAt: sql.placeholder("at") })
    .onConflictDoUpdate({
      target: [proses.engagementId, proses.name],
      set: { changedAt: sql`excluded.changed_at` },
    })
    .prepare(),
);
const log = madeOnce(() =>
  db
    .insert(proseUpdates)
    .values({
      engagementId: here.engagement,
      name: here.text,
      update: sql.placeholder("update"),
      by: sql.placeholder("by"),
      at: sql.placeholder("at"),
    })
    .prepare(),
);
/** On which day each text was last written, as far as this process did it: most letters begin no day. */
const begun = madeOnce(() => new Map<string, string>());
const lastTouched = madeOnce(() =>
  db
    .select({ changedAt: proses.changedAt })
    .from(proses)
    .where(and(eq(proses.engagementId, here.engagement), eq(proses.name, here.text)))
    .prepare(),
);

/**
 * Appends one update; when this returns it outlives this process and the others may be shown it. Nobody reads "saved"
 * before `proseOnDisk` has answered.
 */
export function appendProse(key: ProseKey, update: Uint8Array, by: string | null): void {
  const place = { engagement: key.engagementId, text: key.name };
  const at = now();
  const day = calendarDay(at);
  const address = `${key.engagementId}/${key.name}`;
  transactAhead(() => {
    if (begun().get(address) !== day) beginDay(key, at);
    log().run({ ...place, update: Buffer.from(update), by, at });
  });
  begun().set(address, day);
}

/** Answers once all that was appended when it was asked is on disk; rejects when the disk refuses. */
export function proseOnDisk(): Promise<void> {
  return onDisk();
}

/** How a text read at the end of a day, `YYYY-MM-DD`; null where nobody had begun it. */
export function proseOn(key: ProseKey, day: string): ProseNode | null {
  const head = db.select({ changedAt: proses.changedAt }).from(proses).where(isOf(key)).get();
  if (!head) return null;
  if (calendarDay(head.changedAt) <= day) return toJson(loadProse(key));
  const kept = db
    .select({ doc: proseDays.doc })
    .from(proseDays)
    .where(
      and(
        eq(proseDays.engagementId, key.engagementId),
        eq(proseDays.name, key.name),
        lte(proseDays.day, day),
      ),
    )
    .orderBy(desc(proseDays.day))
    .get();
  return kept ? (kept.doc as ProseNode) : null;
}

/** With the first words of a day: keeps how the text read at the end of the last day on which it was written. */
function beginDay(key: ProseKey, at: number): void {
  const place = { engagement: key.engagementId, text: key.name };
  const head = lastTouched().get(place);
  const day = head && calendarDay(head.changedAt);
  if (day === calendarDay(at)) return;
  if (day)
    db.insert(proseDays)
      .values({ ...key, day, doc: toJson(loadProse(key)) })
      .onConflictDoNothing()
      .run();
  touch().run({ ...place, at });
}

/** Folds the log into the snapshot, from what is on disk and nothing else. */
export function compactProse(key: ProseKey): void {
  transact((tx) => {
    const last = tx
      .select({ seq: max(proseUpdates.seq) })
      .from(proseUpdates)
      .where(inLog(key))
      .get();
    if (!last?.seq) return;
    const doc = loadProse(key);
    tx.update(proses)
      .set({
        snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)),
        upto: last.seq,
        text: plainText(toJson(doc)),
      })
      .where(isOf(key))
      .run();
    tx.delete(proseUpdates)
      .where(and(inLog(key), lte(proseUpdates.seq, last.seq)))
      .run();
  });
}

/** The names of an engagement's live texts that were ever written. */
export function listProse(engagementId: string): string[] {
  return db
    .select({ name: proses.name })
    .from(proses)
    .where(eq(proses.engagementId, engagementId))
    .orderBy(asc(proses.name))
    .all()
    .map(({ name }) => name);
}

/** Writes a text that has none yet, as a snapshot, in the caller's transaction. False where one is there. */
export function beginProse(key: ProseKey, doc: Y.Doc): boolean {
  return transact((tx) => {
    const added = tx
      .insert(proses)
      .values({
        ...key,
        snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)),
        text: plainText(toJson(doc)),
        changedAt: now(),
      })
      .onConflictDoNothing()
      .run();
    return added.changes === 1;
  });
}

const isOf = (key: ProseKey) =>
  and(eq(proses.engagementId, key.engagementId), eq(proses.name, key.name));
const inLog = (key: ProseKey) =>
  and(eq(proseUpdates.engagementId, key.engagementId), eq(proseUpdates.name, key.name));

/** Applies bytes to a document; false, and the document as it was, where they are damaged or lean on what is lost. */
function take(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    Y.applyUpdate(doc, update);
  } catch {
    dropPending(doc);
    return false;
  }
  return !dropPending(doc);
}

/** Forgets structs that wait for others; true where there were some. */
export function dropPending(doc: Y.Doc): boolean {
  const waiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  return waiting;
}

function putAside(key: ProseKey, row: { seq: number; update: Buffer }): void {
  report(new Error(`update ${row.seq} of ${key.name} cannot be read`), "prose update put aside");
  transact((tx) => {
    tx.insert(proseQuarantine)
      .values({ ...key, seq: row.seq, update: row.update, reason: "unreadable", at: now() })
      .onConflictDoNothing()
      .run();
    tx.delete(proseUpdates).where(eq(proseUpdates.seq, row.seq)).run();
  });
}

function putSnapshotAside(key: ProseKey, snapshot: Buffer): void {
  report(new Error(`snapshot of ${key.name} cannot be read`), "prose snapshot put aside");
  transact((tx) => {
    tx.insert(proseQuarantine)
      .values({ ...key, seq: -now(), update: snapshot, reason: "unreadable snapshot", at: now() })
      .onConflictDoNothing()
      .run();
    tx.update(proses).set({ snapshot: null }).where(isOf(key)).run();
  });
}

/** A file that is full or only read from is no reason not to show the rest of the text. */
function quietly(put: () => void): void {
  try {
    put();
  } catch (error) {
    report(error, "what cannot be read could not be put aside");
  }
}
