import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/tables/account";
import { engagements, summaries } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { consultedBy, visibleTo } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { addDays } from "@/lib/engagement/days/rules";
import { reviewSoon } from "@/lib/engagement/overview/rules";
import { stages } from "@/lib/engagement/rules";
import { fold } from "@/lib/format/fold";
import {
  absentAfter,
  invitationStale,
  newFor,
  type Reason,
  reasonsOf,
  type Summary,
} from "./rules";
import type { Asked, Column, Filter } from "./schema";

/** Lines of one page. */
export const pageSize = 50;
/** The most that can need somebody in one week before it is no help to say so. */
const mostPressing = 6;
const dayMs = 86_400_000;

/** One page of the engagements on which the viewer is a consultant, as asked, with what each tab counts. */
export function portfolioOf(viewer: Viewer, asked: Asked) {
  const ids = shownIds(viewer, asked);
  const found = db
    .select(line)
    .from(engagements)
    .leftJoin(summaries, eq(summaries.engagementId, engagements.id))
    .where(and(consultedBy(viewer, engagements.id), inArray(engagements.id, ids)))
    .all()
    .map(readLine);
  const byId = new Map(found.map((one) => [one.id, one]));
  const lines = ids.flatMap((id) => byId.get(id) ?? []);
  return { lines, counts: countsOf(viewer, asked), page: asked.page, pageSize };
}
export type Portfolio = ReturnType<typeof portfolioOf>;
export type PortfolioLine = Portfolio["lines"][number];

/** Ids of the engagements on one page of the portfolio, as asked, in its order. */
export function shownIds(viewer: Viewer, asked: Asked): string[] {
  return db
    .select({ id: engagements.id })
    .from(engagements)
    .leftJoin(summaries, eq(summaries.engagementId, engagements.id))
    .where(and(consultedBy(viewer, engagements.id), among(asked), shown[asked.show]()))
    .orderBy(...order(asked), asc(engagements.nameFolded), asc(engagements.id))
    .limit(pageSize)
    .offset((asked.page - 1) * pageSize)
    .all()
    .map(({ id }) => id);
}

/** The engagements that the viewer may open without being a consultant on them. */
export function otherEngagements(viewer: Viewer) {
  const consulted = db
    .select({ id: engagements.id })
    .from(engagements)
    .where(consultedBy(viewer, engagements.id));
  return db
    .select({
      id: engagements.id,
      name: engagements.name,
      strapline: engagements.strapline,
      openedOn: engagements.openedOn,
    })
    .from(engagements)
    .where(
      and(
        visibleTo(viewer, engagements.id),
        isNull(engagements.deletedAt),
        notInArray(engagements.id, consulted),
      ),
    )
    .orderBy(asc(engagements.nameFolded), asc(engagements.id))
    .all();
}

/** Ids of every engagement on which the viewer is a consultant. */
export function consultedIds(viewer: Viewer): string[] {
  return db
    .select({ id: engagements.id })
    .from(engagements)
    .where(consultedBy(viewer, engagements.id))
    .all()
    .map(({ id }) => id);
}

/** The engagements that need the viewer this week and why, the most pressing first, six at most. */
export function pressing(viewer: Viewer) {
  const [day, moment] = [today(), now()];
  const found = db
    .select({ ...line, email: deciderEmail })
    .from(engagements)
    .leftJoin(summaries, eq(summaries.engagementId, engagements.id))
    .where(
      and(
        consultedBy(viewer, engagements.id),
        sql`(${reviewOn} <= ${addDays(day, reviewSoon)}
          or ${visited} < ${moment - absentAfter * dayMs + 1}
          or ${engagements.id} in (select engagement_id from invitation where used_at is null and revoked_at is null
            and expires_at > ${moment} and at <= ${moment - invitationStale * dayMs})
          or ${fact("critical.count")} > 0)`,
      ),
    )
    .orderBy(sql`${reviewOn} is null`, reviewOn, desc(fact("critical.count")), visited)
    .limit(mostPressing * 2)
    .all();
  const waiting = waitingInvitations(found.map(({ id }) => id));
  return found
    .map(({ email, ...row }) => {
      const one = readLine(row);
      const invitation = waiting.get(one.id) ?? null;
      return { ...one, email, reasons: reasonsOf({ ...one, invitation }, day, moment) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => urgency(a.reasons) - urgency(b.reasons))
    .slice(0, mostPressing);
}
export type Pressing = ReturnType<typeof pressing>[number];

function urgency([first]: Reason[]): number {
  return (["review", "absent", "invitation", "critical"] as Reason["why"][]).indexOf(
    first?.why ?? "critical",
  );
}

const fact = (path: string) => sql<number | null>`json_extract(${summaries.data}, ${`$.${path}`})`;
const reviewOn = sql<string | null>`json_extract(${summaries.data}, '$.review.on')`;
const clients = sql`('decider', 'contributor', 'observer')`;
const visited = sql<number | null>`(select max(m.visited_at) from membership m
  where m.engagement_id = ${engagements.id} and m.ended_at is null and m.role in ${clients})`;
const deciderEmail = sql<
  string | null
>`(select a.email from membership m join account a on a.id = m.account_id
  where m.engagement_id = ${engagements.id} and m.role = 'decider' and m.ended_at is null and a.closed_at is null
  order by m.created_at limit 1)`;

const line = {
  id: engagements.id,
  name: engagements.name,
  strapline: engagements.strapline,
  openedOn: engagements.openedOn,
  visitedAt: visited,
  data: summaries.data,
};

function readLine<T extends { data: Record<string, unknown> | null }>({ data, ...rest }: T) {
  return { ...rest, summary: data as Summary | null };
}

/** The engagements whose name holds each word that was typed, at the stage that was chosen. */
function among({ q, stage }: Asked): SQL | undefined {
  const words = fold(q).split(" ").filter(Boolean);
  return and(
    ...words.map((word) => sql`instr(${engagements.nameFolded}, ${word}) > 0`),
    stage ? sql`json_extract(${summaries.data}, '$.stage') = ${stage}` : undefined,
  );
}

const shown: Record<Filter, () => SQL | undefined> = {
  all: () => undefined,
  attention: () => sql`(${fact("critical.count")} > 0 or ${fact("figures.behind")} > 0)`,
  // A client who never came is away once there was time to come.
  away: () => {
    const since = now() - absentAfter * dayMs;
    return sql`coalesce(${visited}, ${engagements.createdAt}) <= ${since}`;
  },
  late: () => sql`${fact("lateSteps")} > 0`,
  review: () => sql`substr(${reviewOn}, 1, 7) = ${today().slice(0, 7)}`,
  new: () => sql`${engagements.openedOn} > ${addDays(today(), -newFor)}`,
};

const stageRank = sql.join(
  [
    sql`case json_extract(${summaries.data}, '$.stage')`,
    ...stages.map((stage, rank) => sql`when ${stage} then ${rank}`),
    sql`end`,
  ],
  sql` `,
);
const ranks: Record<Column, SQL> = {
  name: sql`${engagements.nameFolded}`,
  stage: stageRank,
  rose: fact("overall"),
  maturity: fact("maturity.course[#-1]"),
  figures: sql`(${fact("figures.behind")} * 1000 + ${fact("figures.watch")})`,
  late: fact("lateSteps"),
  review: reviewOn,
  visit: visited,
};

/** What is not known comes last, whichever way one sorts. */
function order({ sort, down }: Asked): SQL[] {
  const rank = ranks[sort];
  return [sql`${rank} is null`, down ? desc(rank) : asc(rank)];
}

/** How many each tab holds among what is asked; `total` and `visits` are of all, whatever is asked. */
function countsOf(
  viewer: Viewer,
  asked: Asked,
): Record<Filter, number> & { total: number; visits: number } {
  const narrowed = among(asked);
  const tally = (condition: SQL | undefined) =>
    sql<number>`coalesce(sum(case when ${condition ?? sql`true`} then 1 else 0 end), 0)`;
  const of = (filter: Filter) => tally(and(narrowed, shown[filter]()));
  const yesterday = Date.parse(addDays(today(), -1));
  const row = db
    .select({
      total: sql<number>`count(*)`,
      all: of("all"),
      attention: of("attention"),
      late: of("late"),
      away: of("away"),
      review: of("review"),
      new: of("new"),
      visits: tally(sql`${visited} >= ${yesterday}`),
    })
    .from(engagements)
    .leftJoin(summaries, eq(summaries.engagementId, engagements.id))
    .where(consultedBy(viewer, engagements.id))
    .get();
  const none = { total: 0, all: 0, attention: 0, late: 0, away: 0, review: 0, new: 0, visits: 0 };
  return row ?? none;
}

/** The oldest invitation that still waits, by engagement. */
function waitingInvitations(ids: string[]): Map<string, { name: string; at: number }> {
  const rows = db
    .select({
      engagementId: invitations.engagementId,
      name: invitations.name,
      email: invitations.email,
      at: invitations.at,
    })
    .from(invitations)
    .where(
      and(
        inArray(invitations.engagementId, ids),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now()),
      ),
    )
    .orderBy(desc(invitations.at))
    .all();
  return new Map(
    rows.map(({ engagementId, name, email, at }) => [
      engagementId ?? "",
      { name: name || email, at },
    ]),
  );
}
