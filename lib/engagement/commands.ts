import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { comments, threads } from "@/db/tables/conversation";
import { engagements, events, items, links } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { points } from "@/db/tables/kpi";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demand, demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { fold } from "@/lib/format/fold";
import { remember } from "@/lib/history/commands";
import { insertItem, parseData } from "./edit/commands";
import { newId } from "./ids";
import { type EventKind, type Kind, mayLink, singletons } from "./rules";
import type { Engagement } from "./schema";

/** Opens an engagement with its singletons and the consultant as its first person; returns its id. */
export function createEngagement(
  viewer: Viewer,
  input: { name: string; strapline?: string; locale?: "fr" | "en"; openedOn: string; id?: string },
): { id: string } {
  return transact((tx) => {
    demandPractice(viewer);
    const id = input.id ?? newId();
    insertHead(tx, id, input);
    for (const kind of singletons)
      insertItem(tx, id, { id: newId(), kind, data: parseData(kind, {}) });
    joinAsConsultant(tx, viewer, id);
    remember(tx, viewer, {
      engagementId: id,
      changeId: newId(),
      itemId: id,
      field: "engagement",
      before: null,
      after: { opened: input.name },
    });
    return { id };
  });
}

/** The viewer's person on an engagement, made on first need for an owner who had not taken part. */
export function ensurePerson(tx: Tx, viewer: Viewer, engagementId: string): string {
  const standing = demand(viewer, engagementId, "read");
  return standing.personId ?? joinAsConsultant(tx, viewer, engagementId);
}

/**
 * Writes down that something happened, with who and when; returns the event's id. The caller has proved the right to. A
 * replayed `changeId` is answered as the first time and written once.
 */
export function recordEvent(
  tx: Tx,
  viewer: Viewer,
  event: {
    engagementId: string;
    changeId: string;
    kind: EventKind;
    itemId: string | null;
    data?: Record<string, unknown>;
    audience?: "all" | "consultants";
  },
): string {
  const replayed = alreadyRecorded(tx, viewer, event);
  if (replayed) return replayed;
  const id = newId();
  const by = ensurePerson(tx, viewer, event.engagementId);
  tx.insert(events)
    .values({
      engagementId: event.engagementId,
      id,
      kind: event.kind,
      itemId: event.itemId,
      by,
      at: now(),
      data: event.data ?? {},
    })
    .run();
  remember(tx, viewer, {
    engagementId: event.engagementId,
    changeId: event.changeId,
    itemId: event.itemId ?? id,
    field: `event:${event.kind}`,
    before: null,
    after: event.data ?? {},
    audience: event.audience,
  });
  return id;
}

/** The item or event that this very change was about, where it was made before; another's id is refused. */
function alreadyRecorded(
  tx: Tx,
  viewer: Viewer,
  event: { engagementId: string; changeId: string; kind: EventKind },
): string | undefined {
  const first = tx
    .select({ itemId: changes.itemId, field: changes.field, by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, event.engagementId), eq(changes.changeId, event.changeId)))
    .get();
  if (!first) return undefined;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  if (first.by !== by || first.field !== `event:${event.kind}`) throw new Refused("invalid");
  return first.itemId;
}

/**
 * Saves a whole engagement under a new id, all or nothing: the shape in, rows out. Item ids are kept. References that
 * lead nowhere or tie what may not be tied are refused as `invalid`. The viewer becomes its consultant.
 */
export function saveEngagement(
  viewer: Viewer,
  engagement: Engagement,
  options: { imported: boolean; id?: string },
): { id: string } {
  demandReferences(engagement);
  return transact((tx) => {
    demandPractice(viewer);
    const id = options.id ?? newId();
    insertHead(tx, id, engagement, options.imported);
    const kindOf = saveItems(tx, id, engagement);
    saveLinks(tx, id, engagement, kindOf);
    for (const { item, ...event } of engagement.events)
      tx.insert(events)
        .values({ engagementId: id, itemId: item, ...event })
        .run();
    saveRounds(tx, id, engagement);
    savePoints(tx, id, engagement, kindOf);
    saveThreads(tx, id, engagement);
    takePart(tx, viewer, id);
    remember(tx, viewer, {
      engagementId: id,
      changeId: newId(),
      itemId: id,
      field: "engagement",
      before: null,
      after: { [options.imported ? "imported" : "opened"]: engagement.name },
    });
    return { id };
  });
}

/** Everything that names a person names one of the file; nothing stands twice. */
function demandReferences(engagement: Engagement): void {
  const ids = new Set(engagement.items.map((item) => item.id));
  const persons = new Set(
    engagement.items.filter((item) => item.kind === "person").map((item) => item.id),
  );
  const dangling = (known: Set<string>, id: string | null) => {
    if (id !== null && !known.has(id)) throw new Refused("invalid", { issue: "reference", id });
  };
  for (const event of engagement.events) {
    dangling(persons, event.by);
    dangling(ids, event.item);
  }
  for (const round of engagement.rounds)
    for (const answer of round.answers) dangling(persons, answer.person);
  for (const thread of engagement.threads) {
    dangling(ids, thread.item);
    dangling(persons, thread.resolvedBy);
    for (const comment of thread.comments) dangling(persons, comment.by);
  }
  const said = engagement.threads.flatMap((thread) => thread.comments);
  for (const list of [engagement.events, engagement.rounds, engagement.threads, said])
    demandUnique(list.map((entry) => entry.id));
  demandUnique(engagement.series.map(({ kpi, segment }) => `${kpi} ${segment}`));
  for (const { points: values, kpi } of engagement.series)
    demandUnique(values.map(([day]) => `${kpi} ${day}`));
  for (const { answers: given } of engagement.rounds)
    demandUnique(given.map(({ series, person, question }) => `${series} ${person} ${question}`));
  demandUnique(engagement.links.map(({ from, role, to }) => `${from} ${role} ${to}`));
  demandUnique(engagement.prose.map(({ name }) => name));
}

function demandUnique(keys: string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new Refused("invalid", { issue: "twice", id: key });
    seen.add(key);
  }
}

function insertHead(
  tx: Tx,
  id: string,
  head: { name: string; strapline?: string; locale?: "fr" | "en"; openedOn: string },
  imported = false,
) {
  tx.insert(engagements)
    .values({
      id,
      name: head.name,
      nameFolded: fold(head.name),
      strapline: head.strapline ?? "",
      locale: head.locale ?? "fr",
      openedOn: head.openedOn,
      createdAt: now(),
      importedAt: imported ? now() : null,
    })
    .run();
}

function saveItems(tx: Tx, id: string, engagement: Engagement): Map<string, Kind> {
  const kindOf = new Map<string, Kind>();
  for (const item of engagement.items) {
    if (kindOf.has(item.id)) throw new Refused("invalid", { issue: "twice", id: item.id });
    kindOf.set(item.id, item.kind);
    tx.insert(items)
      .values({ engagementId: id, ...item })
      .run();
  }
  for (const kind of singletons) {
    const count = engagement.items.filter((item) => item.kind === kind).length;
    if (count > 1) throw new Refused("invalid", { issue: "twice", id: kind });
    if (count === 0) insertItem(tx, id, { id: newId(), kind, data: parseData(kind, {}) });
  }
  return kindOf;
}

function saveLinks(tx: Tx, id: string, engagement: Engagement, kindOf: Map<string, Kind>) {
  const positions = new Map<string, number>();
  for (const link of engagement.links) {
    const fromKind = kindOf.get(link.from);
    const toKind = kindOf.get(link.to);
    if (!fromKind || !toKind || !mayLink(link.role, fromKind, toKind))
      throw new Refused("invalid", { issue: "link", id: `${link.from} ${link.role} ${link.to}` });
    const key = `${link.from} ${link.role}`;
    const position = positions.get(key) ?? 0;
    positions.set(key, position + 1);
    tx.insert(links)
      .values({
        engagementId: id,
        role: link.role,
        fromKind,
        fromId: link.from,
        toKind,
        toId: link.to,
        position,
        amount: link.amount,
      })
      .run();
  }
}

function saveRounds(tx: Tx, id: string, engagement: Engagement) {
  for (const { answers: given, ...round } of engagement.rounds) {
    tx.insert(rounds)
      .values({ engagementId: id, ...round })
      .run();
    for (const { person, ...answer } of given)
      tx.insert(answers)
        .values({ engagementId: id, roundId: round.id, personId: person, ...answer })
        .run();
  }
}

function savePoints(tx: Tx, id: string, engagement: Engagement, kindOf: Map<string, Kind>) {
  for (const { kpi, segment, points: values } of engagement.series) {
    if (kindOf.get(kpi) !== "kpi") throw new Refused("invalid", { issue: "series", id: kpi });
    for (const [day, numerator, denominator] of values)
      tx.insert(points)
        .values({
          engagementId: id,
          kpiId: kpi,
          segment,
          day: Date.parse(day) / 86_400_000,
          numerator,
          denominator,
        })
        .run();
  }
}

function saveThreads(tx: Tx, id: string, engagement: Engagement) {
  for (const { comments: said, item, passage: _, ...thread } of engagement.threads) {
    tx.insert(threads)
      .values({ engagementId: id, itemId: item, ...thread })
      .run();
    for (const comment of said)
      tx.insert(comments)
        .values({ engagementId: id, threadId: thread.id, ...comment })
        .run();
  }
}

/** Who brings a file in is its consultant: the person of their name where there is one; an owner needs none yet. */
function takePart(tx: Tx, viewer: Viewer, engagementId: string): void {
  const account = accountOf(tx, viewer);
  const known = unclaimedPerson(tx, engagementId, account.name, "consultant");
  if (known || account.practiceRole !== "owner") joinAsConsultant(tx, viewer, engagementId);
}

function accountOf(tx: Tx, viewer: Viewer) {
  const account =
    viewer.kind === "account"
      ? tx
          .select({ id: accounts.id, name: accounts.name, practiceRole: accounts.practiceRole })
          .from(accounts)
          .where(eq(accounts.id, viewer.accountId))
          .get()
      : undefined;
  if (!account) throw new Refused("forbidden");
  return account;
}

/** Makes the viewer the engagement's consultant, with a person of their name on its consultant's side. */
function joinAsConsultant(tx: Tx, viewer: Viewer, engagementId: string): string {
  const account = accountOf(tx, viewer);
  const personId =
    unclaimedPerson(tx, engagementId, account.name, "consultant") ??
    addPerson(tx, engagementId, { name: account.name, side: "consultant" });
  addMembership(tx, { engagementId, accountId: account.id, role: "consultant", personId });
  return personId;
}

/** A person of this name and side that no account is yet: who comes in by a file finds themselves again. */
export function unclaimedPerson(
  tx: Tx,
  engagementId: string,
  name: string,
  side: string,
): string | undefined {
  const taken = new Set(
    tx
      .select({ personId: memberships.personId })
      .from(memberships)
      .where(eq(memberships.engagementId, engagementId))
      .all()
      .map((row) => row.personId),
  );
  return tx
    .select({ id: items.id, data: items.data, archivedAt: items.archivedAt })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.kind, "person")))
    .all()
    .find(
      (person) =>
        person.archivedAt === null &&
        !taken.has(person.id) &&
        person.data.side === side &&
        fold(String(person.data.name)) === fold(name),
    )?.id;
}

/** Adds a person to the people of an engagement, inside the caller's transaction. */
export function addPerson(
  tx: Tx,
  engagementId: string,
  data: { name: string; side: "consultant" | "client" | "supplier" | "partner" },
): string {
  const id = newId();
  insertItem(tx, engagementId, { id, kind: "person", data: parseData("person", data) });
  return id;
}

/** Gives an account its role on an engagement; an ended membership is taken up again. */
export function addMembership(
  tx: Tx,
  membership: Pick<
    typeof memberships.$inferInsert,
    "engagementId" | "accountId" | "role" | "personId"
  >,
): void {
  tx.insert(memberships)
    .values({ ...membership, createdAt: now() })
    .onConflictDoUpdate({
      target: [memberships.engagementId, memberships.accountId],
      set: { role: membership.role, endedAt: null },
    })
    .run();
}
