import "server-only";
import { and, asc, desc, eq, inArray, isNull, like, max, or } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transact } from "@/db/client";
import { items, links } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { can, type Viewer } from "@/lib/access/rules";
import { demand, type Standing } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { followsFromState } from "@/lib/roadmap/rules";
import { newId } from "../ids";
import { type LinkValue, sameLinks } from "../links";
import { fieldOf, partOf } from "../part/rules";
import { isSingle, type Kind, type LinkRole, linkRolesOf, mayLink, singletons } from "../rules";
import { itemData } from "../schema";
import { followerOf } from "./rules";
import {
  type AddItemInput,
  addItemInput,
  type ChangeFieldInput,
  type ItemInput,
  linkValue,
  type MoveItemInput,
} from "./schema";

/**
 * The one generic edit: field of item, from what the person saw to what they want. `link:<role>` is a field too, and so is a part of
 * a field that stands on its own (`months.2026-03.planned`).
 * Returns the item's new revision. Refuses `conflict` with theirs where the field is no longer what was seen,
 * `invalid` where the shape says no; a replayed `changeId` answers as the first time. `partOf` names the change that it is made
 * together with.
 */
export function changeField(
  viewer: Viewer,
  input: ChangeFieldInput,
  partOf: string | null = null,
): { revision: number } {
  return transact((tx) => {
    const standing = demand(viewer, input.engagementId, "read");
    const item = findItem(tx, input.engagementId, input.itemId);
    demandEdit(tx, standing, item, input.field);
    if (alreadyDone(tx, viewer, input)) return { revision: item.revision };
    const role = linkRoleOf(item.kind, input.field);
    const next = role ? changeLinks(tx, item, role, input) : changeData(tx, item, input);
    const revision = touch(tx, item);
    const { engagementId, changeId } = input;
    const known = { engagementId, itemId: item.id, revision };
    remember(tx, viewer, {
      ...known,
      changeId,
      partOf,
      field: input.field,
      before: input.from,
      after: next,
    });
    for (const { field, before, after } of follow(tx, item, input.field, next))
      remember(tx, viewer, { ...known, changeId: followerOf(changeId), field, before, after });
    return { revision };
  });
}

/** Adds an item with its data and links, at the end of its kind or before another; returns its id. Singletons are refused. */
export function addItem(
  viewer: Viewer,
  raw: AddItemInput,
  partOf: string | null = null,
): { id: string } {
  const input = addItemInput.parse(raw);
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const id = input.id ?? newId();
    if (alreadyDone(tx, viewer, { ...input, itemId: id, field: "item" })) return { id };
    if ((singletons as readonly Kind[]).includes(input.kind)) throw new Refused("invalid");
    if (itemExists(tx, input.engagementId, id)) throw new Refused("invalid");
    const data = parseData(input.kind, input.data);
    insertItem(tx, input.engagementId, { id, kind: input.kind, data });
    const item = findItem(tx, input.engagementId, id);
    if (input.before) place(tx, item, input.before);
    for (const [role, value] of Object.entries(input.links)) {
      if (!linkRolesOf(item.kind).includes(role as LinkRole)) throw new Refused("invalid");
      replaceLinks(tx, item, role as LinkRole, value as LinkValue);
    }
    remember(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      partOf,
      itemId: id,
      field: "item",
      before: null,
      after: { added: input.kind },
      revision: 1,
    });
    return { id };
  });
}

/** Sets an item aside; what pointed at it points at nothing meanwhile. It can be restored. */
export function archiveItem(viewer: Viewer, input: ItemInput, partOf: string | null = null): void {
  setArchived(viewer, input, true, partOf);
}

/** Brings an archived item back with its links. */
export function restoreItem(viewer: Viewer, input: ItemInput, partOf: string | null = null): void {
  setArchived(viewer, input, false, partOf);
}

/** Puts an item before another of its kind, or last. */
export function moveItem(viewer: Viewer, input: MoveItemInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const item = findItem(tx, input.engagementId, input.itemId);
    if (alreadyDone(tx, viewer, { ...input, field: "item" })) return;
    const position = place(tx, item, input.before);
    remember(tx, viewer, {
      ...input,
      field: "item",
      before: { position: item.position },
      after: { position },
    });
  });
}

/** Writes a checked item; used by what makes many at once (a new engagement, an import). */
export function insertItem(
  tx: Tx,
  engagementId: string,
  item: { id: string; kind: Kind; data: Record<string, unknown> },
): void {
  const last = tx
    .select({ position: max(items.position) })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.kind, item.kind)))
    .get();
  const moment = now();
  tx.insert(items)
    .values({
      engagementId,
      ...item,
      position: (last?.position ?? 0) + 1,
      createdAt: moment,
      changedAt: moment,
    })
    .run();
}

/** Data of a kind with its defaults filled in; refuses what the shape does not know. */
export function parseData(kind: Kind, data: Record<string, unknown>): Record<string, unknown> {
  const parsed = itemData[kind].safeParse(data);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

type Row = typeof items.$inferSelect;

/** Puts an item before another of its kind, or last; returns its new place. */
function place(tx: Tx, item: Row, before: string | null): number {
  const siblings = tx
    .select({ id: items.id, position: items.position })
    .from(items)
    .where(
      and(
        eq(items.engagementId, item.engagementId),
        eq(items.kind, item.kind),
        isNull(items.archivedAt),
      ),
    )
    .orderBy(asc(items.position), asc(items.id))
    .all()
    .filter((sibling) => sibling.id !== item.id);
  const at = before ? siblings.findIndex((sibling) => sibling.id === before) : siblings.length;
  if (at < 0) throw new Refused("not_found");
  const low = siblings[at - 1]?.position ?? (siblings[0]?.position ?? 1) - 2;
  const high = siblings[at]?.position ?? low + 2;
  const position = (low + high) / 2;
  tx.update(items).set({ position }).where(one(item.engagementId, item.id)).run();
  return position;
}

const one = (engagementId: string, id: string) =>
  and(eq(items.engagementId, engagementId), eq(items.id, id));

function findItem(tx: Tx, engagementId: string, id: string): Row {
  const item = tx.select().from(items).where(one(engagementId, id)).get();
  if (!item) throw new Refused("not_found");
  return item;
}

function itemExists(tx: Tx, engagementId: string, id: string): boolean {
  return tx.select({ id: items.id }).from(items).where(one(engagementId, id)).get() !== undefined;
}

/** A supplier edits the facts of their own steps and nothing else: not whom or what a step is tied to. */
function demandEdit(tx: Tx, standing: Standing, item: Row, field: string): void {
  // Telling the client what does not hold together is the consultant's to decide.
  if (field === "shareFindings" && !can(standing.role, "consult")) throw new Refused("forbidden");
  if (can(standing.role, "edit")) return;
  if (standing.role !== "supplier" || !standing.personId) throw new Refused("forbidden");
  const own =
    item.kind === "step" &&
    tx
      .select({ role: links.role })
      .from(links)
      .where(
        and(
          eq(links.engagementId, item.engagementId),
          eq(links.fromId, item.id),
          eq(links.toId, standing.personId),
        ),
      )
      .all()
      .some((link) => link.role === "owner" || link.role === "worker");
  if (!own) throw new Refused("not_found");
  if (field.startsWith("link:")) throw new Refused("forbidden");
}

/** True when this very change was made before. The same id with another content is refused. */
function alreadyDone(
  tx: Tx,
  viewer: Viewer,
  asked: { engagementId: string; changeId: string; itemId: string; field: string },
): boolean {
  const first = tx
    .select({ itemId: changes.itemId, field: changes.field, by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, asked.engagementId), eq(changes.changeId, asked.changeId)))
    .get();
  if (!first) return false;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  if (first.itemId !== asked.itemId || first.field !== asked.field || first.by !== by)
    throw new Refused("invalid");
  return true;
}

function linkRoleOf(kind: Kind, field: string): LinkRole | null {
  if (!field.startsWith("link:")) return null;
  const role = linkRolesOf(kind).find((known) => `link:${known}` === field);
  if (!role) throw new Refused("invalid");
  return role;
}

function changeData(tx: Tx, item: Row, { field: name, from, to }: ChangeFieldInput): unknown {
  const part = partOf(name);
  const field = fieldOf(name);
  const shape = itemData[item.kind].shape as Record<string, z.ZodType>;
  if (!Object.hasOwn(shape, field)) throw new Refused("invalid");
  const whole = parseData(item.kind, item.data)[field];
  const parsed = (shape[field] as z.ZodType).safeParse(part ? part.write(whole, to) : to);
  if (!parsed.success) throw invalid(parsed.error);
  const current = part ? part.read(whole) : whole;
  const seen = part ? { success: true, data: from } : (shape[field] as z.ZodType).safeParse(from);
  if (!seen.success || JSON.stringify(current) !== JSON.stringify(seen.data))
    throw new Refused("conflict", { theirs: current, ...lastTouch(tx, item, name) });
  tx.update(items)
    .set({
      data: { ...item.data, [field]: parsed.data },
      template: item.template.filter((known) => known !== field),
    })
    .where(one(item.engagementId, item.id))
    .run();
  return part ? to : parsed.data;
}

/** Writes what follows from a field by itself, and says what that was; nothing for nearly every field. */
function follow(tx: Tx, { engagementId, id, kind, data }: Row, field: string, to: unknown) {
  if (kind !== "step" || field !== "state") return [];
  const was = parseData(kind, data);
  const follows = Object.entries(followsFromState(`${was.state}`, `${to}`, today()));
  if (follows.length > 0)
    tx.update(items)
      .set({ data: { ...data, [field]: to, ...Object.fromEntries(follows) } })
      .where(one(engagementId, id))
      .run();
  return follows.map(([name, after]) => ({ field: name, before: was[name] ?? null, after }));
}

function changeLinks(tx: Tx, item: Row, role: LinkRole, input: ChangeFieldInput): LinkValue {
  const from = linkValue.safeParse(input.from);
  const to = linkValue.safeParse(input.to);
  if (!from.success || !to.success) throw new Refused("invalid");
  const current = currentLinks(tx, item, role);
  if (!sameLinks(current, from.data))
    throw new Refused("conflict", { theirs: current, ...lastTouch(tx, item, input.field) });
  replaceLinks(tx, item, role, to.data);
  return to.data;
}

function currentLinks(tx: Tx, item: Row, role: LinkRole): LinkValue {
  return tx
    .select({ id: links.toId, amount: links.amount })
    .from(links)
    .innerJoin(items, and(eq(items.engagementId, links.engagementId), eq(items.id, links.toId)))
    .where(
      and(
        eq(links.engagementId, item.engagementId),
        eq(links.fromId, item.id),
        eq(links.role, role),
        isNull(items.archivedAt),
      ),
    )
    .orderBy(asc(links.position))
    .all();
}

/** Points at exactly these; links to archived items stay as they are, unseen. */
function replaceLinks(tx: Tx, item: Row, role: LinkRole, value: LinkValue): void {
  if (isSingle(role) && value.length > 1) throw new Refused("invalid");
  if (new Set(value.map(({ id }) => id)).size !== value.length) throw new Refused("invalid");
  for (const { id } of currentLinks(tx, item, role))
    tx.delete(links)
      .where(
        and(
          eq(links.engagementId, item.engagementId),
          eq(links.fromId, item.id),
          eq(links.role, role),
          eq(links.toId, id),
        ),
      )
      .run();
  for (const [position, { id, amount }] of value.entries()) {
    const target = findItem(tx, item.engagementId, id);
    if (target.archivedAt !== null || !mayLink(role, item.kind, target.kind) || id === item.id)
      throw new Refused("invalid");
    tx.insert(links)
      .values({
        engagementId: item.engagementId,
        role,
        fromKind: item.kind,
        fromId: item.id,
        toKind: target.kind,
        toId: id,
        position,
        amount,
      })
      .run();
  }
}

function touch(tx: Tx, item: Row): number {
  const revision = item.revision + 1;
  tx.update(items).set({ revision, changedAt: now() }).where(one(item.engagementId, item.id)).run();
  return revision;
}

function setArchived(
  viewer: Viewer,
  input: ItemInput,
  archived: boolean,
  partOf: string | null,
): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const item = findItem(tx, input.engagementId, input.itemId);
    if (alreadyDone(tx, viewer, { ...input, field: "item" })) return;
    if ((singletons as readonly Kind[]).includes(item.kind)) throw new Refused("invalid");
    if ((item.archivedAt !== null) === archived) throw new Refused("conflict");
    tx.update(items)
      .set({
        archivedAt: archived ? now() : null,
        changedAt: now(),
        revision: item.revision + 1,
      })
      .where(one(input.engagementId, item.id))
      .run();
    remember(tx, viewer, {
      ...input,
      partOf,
      field: "item",
      before: { archived: !archived },
      after: { archived },
      revision: item.revision + 1,
    });
  });
}

/** Who last wrote this field and when: the second person is told whose value they meet. */
function lastTouch(tx: Tx, item: Row, field: string) {
  const last = tx
    .select({ by: changes.by, at: changes.at })
    .from(changes)
    .where(
      and(
        eq(changes.engagementId, item.engagementId),
        eq(changes.itemId, item.id),
        // What was written of a part was written of the whole, and the other way round.
        or(inArray(changes.field, [field, fieldOf(field)]), like(changes.field, `${field}.%`)),
      ),
    )
    .orderBy(desc(changes.id))
    .get();
  return { by: last?.by ?? null, at: last?.at ?? null };
}

function invalid(error: z.ZodError): Refused {
  return new Refused("invalid", { issue: error.issues[0]?.message ?? "invalid" });
}
