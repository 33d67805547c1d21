import "server-only";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { decodeRelativePosition } from "yjs";
import { type Tx, transact } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { comments, threads } from "@/db/tables/conversation";
import { changes } from "@/db/tables/history";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { wayToItem } from "@/lib/engagement/address/rules";
import { ensurePerson } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { nameIn } from "@/lib/history/rules";
import { enqueue } from "@/lib/notify/commands";
import { kindOfProse } from "./rules";
import type {
  OpenPassageInput,
  OpenTalkInput,
  ReplyInput,
  ResolveTalkInput,
  TakeBackInput,
} from "./schema";

/** Begins a talk about an item that the viewer sees; returns its id. People it calls on are told by letter. */
export function openTalk(viewer: Viewer, input: OpenTalkInput): { threadId: string } {
  return transact((tx) => {
    const said = alreadySaid(tx, viewer, input);
    if (said) return { threadId: said };
    const itemId = demandItem(viewer, input.engagementId, input.itemId);
    const threadId = newId();
    tx.insert(threads)
      .values({ engagementId: input.engagementId, id: threadId, itemId, at: now() })
      .run();
    say(tx, viewer, { ...input, threadId, itemId });
    return { threadId };
  });
}

/**
 * Begins a talk about a passage of a live text that the viewer reads, without writing in it; returns its id. It stands by Yjs
 * relative positions, so that it moves with the words, and by the words themselves. Refuses `invalid` what is no such position.
 */
export function openPassage(viewer: Viewer, input: OpenPassageInput): { threadId: string } {
  return transact((tx) => {
    const said = alreadySaid(tx, viewer, input);
    if (said) return { threadId: said };
    const { engagementId, prose, quote } = input;
    const itemId = demandProse(viewer, engagementId, prose);
    const [anchorFrom, anchorTo] = [anchorOf(input.from), anchorOf(input.to)];
    const threadId = newId();
    tx.insert(threads)
      .values({ engagementId, id: threadId, prose, quote, anchorFrom, anchorTo, at: now() })
      .run();
    say(tx, viewer, { ...input, threadId, itemId });
    return { threadId };
  });
}

/** Answers in a talk; a talk that was settled is open again. */
export function reply(viewer: Viewer, input: ReplyInput): { threadId: string } {
  return transact((tx) => {
    const said = alreadySaid(tx, viewer, input);
    if (said) return { threadId: said };
    const itemId = talkOf(tx, viewer, input).itemId;
    tx.update(threads).set({ resolvedAt: null, resolvedBy: null }).where(one(input)).run();
    say(tx, viewer, { ...input, itemId });
    return { threadId: input.threadId };
  });
}

/** Settles a talk, or opens it again. Whoever edits may, and who began it. */
export function resolveTalk(viewer: Viewer, input: ResolveTalkInput): void {
  transact((tx) => {
    const talk = talkOf(tx, viewer, input);
    const { role } = demand(viewer, input.engagementId, "comment");
    const me = ensurePerson(tx, viewer, input.engagementId);
    if (!can(role, "edit") && firstVoice(tx, input) !== me) throw new Refused("forbidden");
    if ((talk.resolvedAt !== null) === input.resolved) return;
    tx.update(threads)
      .set({
        resolvedAt: input.resolved ? now() : null,
        resolvedBy: input.resolved ? me : null,
      })
      .where(one(input))
      .run();
    remember(tx, viewer, {
      ...input,
      itemId: talk.itemId,
      field: input.resolved ? "remark:settled" : "remark:opened",
      before: null,
      after: { thread: input.threadId },
    });
  });
}

/** Takes back what the viewer said; a talk in which nobody says anything any more is gone. Another's words answer `forbidden`. */
export function takeBack(viewer: Viewer, input: TakeBackInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "comment");
    const mine = and(
      eq(comments.engagementId, input.engagementId),
      eq(comments.id, input.commentId),
    );
    const said = tx.select().from(comments).where(mine).get();
    if (!said) throw new Refused("not_found");
    const { itemId } = talkOf(tx, viewer, { ...input, threadId: said.threadId });
    if (said.by !== ensurePerson(tx, viewer, input.engagementId)) throw new Refused("forbidden");
    tx.delete(comments).where(mine).run();
    const rest = tx
      .select({ count: count() })
      .from(comments)
      .where(
        and(eq(comments.engagementId, input.engagementId), eq(comments.threadId, said.threadId)),
      )
      .get();
    if (rest?.count === 0)
      tx.delete(threads)
        .where(one({ engagementId: input.engagementId, threadId: said.threadId }))
        .run();
    remember(tx, viewer, {
      ...input,
      itemId,
      field: "remark:taken-back",
      before: null,
      after: { thread: said.threadId },
    });
  });
}

type Said = {
  engagementId: string;
  changeId: string;
  threadId: string;
  itemId: string;
  text: string;
  mentions: string[];
};

function say(tx: Tx, viewer: Viewer, said: Said): void {
  const by = ensurePerson(tx, viewer, said.engagementId);
  const called = readersAmong(tx, said);
  const id = newId();
  tx.insert(comments)
    .values({
      engagementId: said.engagementId,
      id,
      threadId: said.threadId,
      by,
      at: now(),
      text: said.text,
      mentions: called.map(({ personId }) => personId),
    })
    .run();
  remember(tx, viewer, {
    engagementId: said.engagementId,
    changeId: said.changeId,
    itemId: said.itemId,
    field: "remark",
    before: null,
    after: { thread: said.threadId },
  });
  const { engagement } = loadEngagement(viewer, said.engagementId);
  const item = engagement.items.find((one) => one.id === said.itemId);
  const speaker = engagement.items.find((one) => one.id === by);
  for (const reader of called)
    if (reader.personId !== by)
      enqueue(
        tx,
        {
          email: reader.email,
          locale: reader.locale,
          accountId: reader.accountId,
          engagementId: said.engagementId,
        },
        {
          kind: "mention",
          by: speaker?.kind === "person" ? speaker.data.name : "",
          where: (item && nameIn(item.data)) || engagement.name,
          words: said.text.slice(0, 500),
          path:
            (item && wayToItem(item, said.engagementId).href) ??
            `/engagements/${said.engagementId}`,
        },
        `mention:${id}:${reader.accountId}`,
      );
}

/** Of the people called on, those who have an account here and see the item: nobody else is told of it. */
function readersAmong(tx: Tx, { engagementId, itemId, mentions }: Said) {
  if (mentions.length === 0) return [];
  return tx
    .select({
      personId: memberships.personId,
      accountId: accounts.id,
      email: accounts.email,
      locale: accounts.locale,
      role: memberships.role,
      practiceRole: accounts.practiceRole,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        inArray(memberships.personId, mentions),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
      ),
    )
    .all()
    .filter(
      ({ role, accountId, practiceRole }) =>
        seesWhole(role) ||
        loadEngagement(
          { kind: "account", accountId, practiceRole, door: "page" },
          engagementId,
        ).engagement.items.some(({ id }) => id === itemId),
    );
}

function demandItem(viewer: Viewer, engagementId: string, itemId: string): string {
  demand(viewer, engagementId, "comment");
  const { engagement, standing } = loadEngagement(viewer, engagementId);
  const item = engagement.items.find(({ id }) => id === itemId);
  // A supplier talks about their own steps, not about what these point at.
  if (!item || (!seesWhole(standing.role) && item.kind !== "step")) throw new Refused("not_found");
  return item.id;
}

function talkOf(tx: Tx, viewer: Viewer, at: { engagementId: string; threadId: string }) {
  demand(viewer, at.engagementId, "comment");
  const talk = tx.select().from(threads).where(one(at)).get();
  if (!talk) throw new Refused("not_found");
  const itemId = talk.itemId
    ? demandItem(viewer, at.engagementId, talk.itemId)
    : demandProse(viewer, at.engagementId, talk.prose ?? "");
  return { ...talk, itemId };
}

/** The item whose text it is, where the viewer sees it: what is said of the text is remembered there. */
function demandProse(viewer: Viewer, engagementId: string, prose: string): string {
  const { engagement } = loadEngagement(viewer, engagementId);
  const item = engagement.items.find(({ kind }) => kind === kindOfProse(prose));
  if (!item) throw new Refused("not_found");
  return demandItem(viewer, engagementId, item.id);
}

function anchorOf(encoded: string): Buffer {
  const bytes = Buffer.from(encoded, "base64");
  try {
    decodeRelativePosition(bytes);
  } catch {
    throw new Refused("invalid");
  }
  return bytes;
}

function firstVoice(
  tx: Tx,
  { engagementId, threadId }: { engagementId: string; threadId: string },
) {
  return tx
    .select({ by: comments.by })
    .from(comments)
    .where(and(eq(comments.engagementId, engagementId), eq(comments.threadId, threadId)))
    .orderBy(comments.at, comments.id)
    .limit(1)
    .get()?.by;
}

function one({ engagementId, threadId }: { engagementId: string; threadId: string }) {
  return and(eq(threads.engagementId, engagementId), eq(threads.id, threadId));
}

/** The talk in which this very remark was made, where it was sent before; another's id is refused. */
function alreadySaid(
  tx: Tx,
  viewer: Viewer,
  { engagementId, changeId }: { engagementId: string; changeId: string },
): string | undefined {
  demand(viewer, engagementId, "comment");
  const first = tx
    .select({ after: changes.after, field: changes.field, by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, engagementId), eq(changes.changeId, changeId)))
    .get();
  if (!first) return undefined;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  if (first.by !== by || first.field !== "remark") throw new Refused("invalid");
  return String((first.after as { thread?: unknown })?.thread);
}
