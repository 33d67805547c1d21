import "server-only";
import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import { db, madeOnce, rawDatabase } from "@/db/client";
import { memberships } from "@/db/tables/account";
import { comments, threads } from "@/db/tables/conversation";
import { engagements, events, items, links } from "@/db/tables/engagement";
import { answers, rounds } from "@/db/tables/maturity";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand, demandShare, type Standing, visibleTo } from "@/lib/access/scope";
import { versionOf } from "@/lib/history/version";
import { dayFrom } from "./days/rules";
import { ownSteps, withoutPrivateWords } from "./narrow";
import { kinds } from "./rules";
import { type Engagement, type Item, itemData, type Link, type Round, type Series } from "./schema";

/** The engagements this viewer may know exist, by name. */
export function listEngagements(viewer: Viewer) {
  return db
    .select({
      id: engagements.id,
      name: engagements.name,
      strapline: engagements.strapline,
      openedOn: engagements.openedOn,
    })
    .from(engagements)
    .where(and(visibleTo(viewer, engagements.id), isNull(engagements.deletedAt)))
    .orderBy(asc(engagements.nameFolded), asc(engagements.id))
    .all();
}
export type EngagementLine = ReturnType<typeof listEngagements>[number];

/** How many other engagements the frame of a page offers; every page pays for each. */
const mostNear = 8;

/** The engagements that this account looked at last, then those it never opened, by name; `more` when there are others yet. */
export function nearEngagements(viewer: Viewer) {
  const accountId = viewer.kind === "account" ? viewer.accountId : "";
  const found = db
    .select({ id: engagements.id, name: engagements.name, strapline: engagements.strapline })
    .from(engagements)
    .leftJoin(
      memberships,
      and(
        eq(memberships.engagementId, engagements.id),
        eq(memberships.accountId, accountId),
        isNull(memberships.endedAt),
      ),
    )
    .where(and(visibleTo(viewer, engagements.id), isNull(engagements.deletedAt)))
    .orderBy(desc(memberships.visitedAt), asc(engagements.nameFolded), asc(engagements.id))
    .limit(mostNear + 1)
    .all();
  return { near: found.slice(0, mostNear), more: found.length > mostNear };
}

/** An engagement as this viewer may see it, with their standing on it. Read only: it is kept in memory between changes. */
export type Sight = { id: string; standing: Standing; engagement: Engagement };

/**
 * Loads what the viewer may see of an engagement; refuses `not_found`. A supplier gets their own steps and what
 * those point at. Live texts are left out (see lib/prose), they change at every keystroke.
 */
export function loadEngagement(viewer: Viewer, engagementId: string): Sight {
  const standing = demand(viewer, engagementId, "read");
  const whole = remembered(engagementId);
  const engagement = seesWhole(standing.role)
    ? can(standing.role, "consult")
      ? whole
      : withoutPrivateWords(whole)
    : ownSteps(whole, standing.personId);
  return { id: engagementId, standing, engagement };
}

/** What a living share link is made from, before lib/share narrows it to its one page. Refuses `not_found`. */
export function loadForShare(viewer: Viewer, engagementId: string): Engagement {
  demandShare(viewer, engagementId);
  return withoutPrivateWords(remembered(engagementId));
}

type Memory = Map<string, { version: number; engagement: Engagement }>;
const holder = globalThis as { azimutEngagements?: Memory };
const mostRemembered = 60;

// One process owns the file and every write passes through `remember`, which counts the version up.
function remembered(id: string): Engagement {
  holder.azimutEngagements ??= new Map();
  const memory = holder.azimutEngagements;
  const version = versionOf(id);
  const known = memory.get(id);
  if (known?.version === version) return known.engagement;
  const engagement = read(id);
  memory.delete(id);
  memory.set(id, { version, engagement });
  if (memory.size > mostRemembered) memory.delete(memory.keys().next().value as string);
  return engagement;
}

function read(id: string): Engagement {
  const head = db.select().from(engagements).where(eq(engagements.id, id)).get();
  if (!head) throw new Error(`engagement ${id} vanished between two reads`);
  const known = readItems(id);
  const alive = new Set(known.map((item) => item.id));
  return {
    format: "azimut.engagement",
    version: 1,
    name: head.name,
    strapline: head.strapline,
    locale: head.locale,
    openedOn: head.openedOn,
    items: known,
    links: readLinks(id).filter((link) => alive.has(link.from) && alive.has(link.to)),
    events: readEvents(id),
    rounds: readRounds(id),
    series: readSeries(id),
    prose: [],
    threads: readThreads(id),
  };
}

function readItems(id: string): Item[] {
  const rows = db
    .select()
    .from(items)
    .where(and(eq(items.engagementId, id), isNull(items.archivedAt)))
    .all();
  return rows
    .map(
      (row) =>
        ({
          id: row.id,
          position: row.position,
          createdAt: row.createdAt,
          changedAt: row.changedAt,
          template: row.template,
          kind: row.kind,
          // Fields that came later get their defaults here: one upcaster for files and rows alike.
          data: itemData[row.kind].parse(row.data),
        }) as Item,
    )
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    );
}

function readLinks(id: string): Link[] {
  return db
    .select({ role: links.role, from: links.fromId, to: links.toId, amount: links.amount })
    .from(links)
    .where(eq(links.engagementId, id))
    .orderBy(asc(links.fromId), asc(links.role), asc(links.position), asc(links.toId))
    .all() as Link[];
}

/** All but the talks about hindrances: like the answers, they are nobody's but the consultants'. */
function readEvents(id: string): Engagement["events"] {
  return db
    .select({
      id: events.id,
      kind: events.kind,
      item: events.itemId,
      by: events.by,
      at: events.at,
      data: events.data,
    })
    .from(events)
    .where(and(eq(events.engagementId, id), ne(events.kind, "talk-held")))
    .orderBy(asc(events.at), asc(events.id))
    .all() as Engagement["events"];
}

/** Revealed rounds only: answers are blind until then, and hindrances are nobody's but the consultants'. */
function readRounds(id: string): Round[] {
  const open = db
    .select()
    .from(rounds)
    .where(eq(rounds.engagementId, id))
    .orderBy(asc(rounds.openedOn), asc(rounds.id))
    .all();
  const given = db
    .select()
    .from(answers)
    .where(eq(answers.engagementId, id))
    .orderBy(asc(answers.series), asc(answers.personId), asc(answers.question))
    .all();
  return open
    .filter((round) => round.form !== "hindrance" && round.revealedAt !== null)
    .map((round) => ({
      id: round.id,
      form: round.form as Round["form"],
      version: round.version,
      openedOn: round.openedOn,
      revealedAt: round.revealedAt,
      answers: given
        .filter((answer) => answer.roundId === round.id)
        .map(({ series, personId, question, value, confidence, at }) => ({
          series,
          person: personId,
          question,
          value,
          confidence,
          at,
        })),
    }));
}

// Thousands of rows, read again after each change of the engagement: as they come, without an object for each.
const figures = madeOnce(() =>
  rawDatabase()
    .prepare<[string], [string, string, number, number, number | null]>(
      `select point.kpi_id, point.segment, point.day, point.numerator, point.denominator
       from point join item on item.engagement_id = point.engagement_id and item.id = point.kpi_id
       where point.engagement_id = ? and item.archived_at is null
       order by point.kpi_id, point.segment, point.day`,
    )
    .raw(),
);

function readSeries(id: string): Series[] {
  const series: Series[] = [];
  for (const [kpi, segment, day, numerator, denominator] of figures().all(id)) {
    let last = series.at(-1);
    if (last?.kpi !== kpi || last.segment !== segment) {
      last = { kpi, segment, points: [] };
      series.push(last);
    }
    last.points.push([dayFrom(day), numerator, denominator]);
  }
  return series;
}

function readThreads(id: string): Engagement["threads"] {
  const said = Map.groupBy(
    db
      .select()
      .from(comments)
      .where(eq(comments.engagementId, id))
      .orderBy(asc(comments.at), asc(comments.id))
      .all(),
    ({ threadId }) => threadId,
  );
  return db
    .select()
    .from(threads)
    .where(eq(threads.engagementId, id))
    .orderBy(asc(threads.at), asc(threads.id))
    .all()
    .map((thread) => ({
      id: thread.id,
      item: thread.itemId,
      prose: thread.prose,
      quote: thread.quote,
      // Texts change at every keystroke: where a passage stands is asked when a file is made.
      passage: null,
      resolvedAt: thread.resolvedAt,
      resolvedBy: thread.resolvedBy,
      at: thread.at,
      comments: (said.get(thread.id) ?? []).map(({ id: commentId, by, at, text, mentions }) => ({
        id: commentId,
        by,
        at,
        text,
        mentions,
      })),
    }));
}
