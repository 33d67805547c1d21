import { and, eq } from "drizzle-orm";
import { transact } from "@/db/client";
import { accounts, invitations, shares } from "@/db/tables/account";
import { comments, threads } from "@/db/tables/conversation";
import { engagements, items, links } from "@/db/tables/engagement";
import { points } from "@/db/tables/kpi";
import { notes } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { invite } from "@/lib/account/people/invitation/commands";
import { openSession } from "@/lib/auth/commands";
import { hashSecret } from "@/lib/auth/secret";
import { offersOf } from "@/lib/coherence/cure/offer";
import { answerHindrance } from "@/lib/diagnostic/hindrance/commands";
import { recordEvent } from "@/lib/engagement/commands";
import { changeField, insertItem } from "@/lib/engagement/edit/commands";
import { waiveFinding } from "@/lib/engagement/findings/commands";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { kinds, singletons } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import { read } from "@/lib/exchange/kpi/read";
import type { Reading } from "@/lib/exchange/kpi/reading";
import { stageImport } from "@/lib/kpi/import/commands";
import { answerQuestion, openRound } from "@/lib/maturity/commands";
import { writeProse } from "@/lib/prose/commands";
import { type Terms, termsOf } from "@/lib/strategy/acceptance/rules";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "../cast";
import { worded } from "./sample";

/** One client of the matrix: its canary is in every text it holds, and ids of what a door may be asked for. */
export type Place = {
  id: string;
  /** in everything */
  canary: string;
  /** in what a supplier does not see */
  hidden: string;
  /** in what consultants alone see */
  secret: string;
  decider: Viewer;
  contributor: Viewer;
  step: string;
  objective: string;
  kpi: string;
  round: string;
  importId: string;
  reading: Reading;
  /** a finding set aside where the client does not see it */
  waived: string;
  /** a finding with a gesture that settles it, and what to say to it */
  cure: { finding: string; gesture: string; choice: string; seen: string | number | null };
  terms: Terms;
  invitation: { id: string; token: string; email: string };
  session: string;
  /** a link to its dashboard, made by Claire */
  share: { id: string; token: string };
};

/** A question of the core form that both clients have answered. */
export const question = "vision.conviction";

/** The statement that the decider of each client is held back by. */
export const heldBackBy = "marketing_lies";

/** Whoever holds the link to the dashboard of a client. */
export function guestOf(engagementId: string): Viewer {
  return { kind: "share", shareId: `${engagementId}-share`, engagementId, door: "share" };
}

/** Everybody of the cast, with the places they may know of. */
export const everybody: { name: string; viewer: Viewer; sees: string[] }[] = [
  { name: "owner", viewer: claire, sees: [bakery, florist] },
  { name: "member consultant of the florist", viewer: malo, sees: [florist] },
  { name: "decider of the florist", viewer: stranger, sees: [florist] },
  { name: "decider", viewer: yann, sees: [bakery] },
  { name: "contributor", viewer: solenn, sees: [bakery] },
  { name: "observer", viewer: odile, sees: [bakery] },
  { name: "supplier", viewer: erwan, sees: [bakery] },
  {
    name: "account of nobody",
    viewer: { kind: "account", accountId: "nobody", practiceRole: null, door: "page" },
    sees: [],
  },
  {
    name: "share link of the florist",
    viewer: guestOf(florist),
    sees: [florist],
  },
];

/** Sets the stage with the two clients, each full of its own canary. */
export async function places(): Promise<Place[]> {
  stage();
  return [
    await fill(bakery, "zkerleoz", yann, solenn),
    await fill(florist, "zrozennz", stranger, malo),
  ];
}

async function fill(
  id: string,
  canary: string,
  decider: Viewer,
  contributor: Viewer,
): Promise<Place> {
  const hidden = `${canary}voilez`;
  const secret = `${canary}secretz`;
  nameEverything(id, canary, hidden);
  const [kpi, thread] = [`${id}-kpi`, `${id}-thread`];
  const changeId = () => newId();
  changeField(claire, {
    engagementId: id,
    changeId: changeId(),
    itemId: `${id}-clients`,
    field: "title",
    from: hidden,
    to: `${hidden} deux`,
  });
  const invitation = {
    email: `guest@${canary}.example`,
    ...invite(claire, {
      engagementId: id,
      email: `guest@${canary}.example`,
      name: hidden,
      role: "observer",
      line: hidden,
    }),
  };
  writeProse(claire, id, "vision", text(hidden));
  writeProse(claire, id, "notes", text(secret));
  transact((tx) => {
    recordEvent(tx, claire, {
      engagementId: id,
      changeId: changeId(),
      kind: "decide",
      itemId: `${id}-decision`,
      data: { reason: hidden },
    });
    const by = personOf(decider);
    tx.insert(notes)
      .values({ engagementId: id, id: `${id}-note`, by, at: 1, text: secret })
      .run();
    tx.insert(threads)
      .values({ engagementId: id, id: thread, itemId: `${id}-clients`, quote: hidden, at: 1 })
      .run();
    tx.insert(comments)
      .values({ engagementId: id, id: `${id}-said`, threadId: thread, by, at: 1, text: hidden })
      .run();
    tx.insert(points)
      .values({ engagementId: id, kpiId: kpi, segment: "", day: 20_500, numerator: 4 })
      .run();
    tx.insert(points)
      .values({ engagementId: id, kpiId: kpi, segment: hidden, day: 20_500, numerator: 4 })
      .run();
  });
  const round = openRound(decider, {
    engagementId: id,
    changeId: changeId(),
    form: "core",
    openedOn: "2026-02-02",
  }).roundId;
  for (const [viewer, value] of [
    [decider, 2],
    [claire, 3],
  ] as const)
    answerQuestion(viewer, {
      engagementId: id,
      changeId: newId(),
      roundId: round,
      question,
      value,
    });
  // Whoever reads it beside the consultants would read this key: nothing else names it.
  answerHindrance(decider, {
    engagementId: id,
    changeId: changeId(),
    statement: heldBackBy,
    value: 4,
  });
  return {
    id,
    canary,
    hidden,
    secret,
    decider,
    contributor,
    step: `${id}-photos`,
    objective: `${id}-clients`,
    kpi,
    round,
    reading: sampleReading(),
    importId: await importOf(id, hidden),
    waived: waive(id, secret),
    cure: cureOf(id),
    terms: termsNow(id),
    invitation,
    share: shareOf(id, hidden),
    session: hashSecret(openSession(accountOf(decider), { address: canary, userAgent: canary })),
  };
}

// Beside its words: an objective that can be accepted, and an indicator that figures can reach.
const dated = { startValue: 1, target: 9, startDay: "2026-01-12", startsOn: "2026-01-12" };
const agreeable: Record<string, object> = {};
for (const id of [bakery, florist]) {
  agreeable[`${id}-clients`] = { ...dated, deadline: "2026-09-12" };
  agreeable[`${id}-kpi`] = { source: "import", direction: "up", followed: true };
}

/** Every text of the engagement, of its items of every kind and of its people's accounts. */
function nameEverything(id: string, canary: string, hidden: string) {
  transact((tx) => {
    tx.update(engagements)
      .set({ name: canary, strapline: canary })
      .where(eq(engagements.id, id))
      .run();
    const single: readonly string[] = singletons;
    for (const kind of kinds) {
      if (single.includes(kind)) continue;
      insertItem(tx, id, { id: `${id}-${kind}`, kind, data: worded(kind, hidden) });
    }
    for (const item of tx.select().from(items).where(eq(items.engagementId, id)).all()) {
      const open = item.id === `${id}-photos` || item.kind === "person";
      tx.update(items)
        .set({ data: { ...worded(item.kind, open ? canary : hidden), ...agreeable[item.id] } })
        .where(and(eq(items.engagementId, id), eq(items.id, item.id)))
        .run();
    }
    const from = { engagementId: id, fromKind: "objective", fromId: `${id}-clients` } as const;
    tx.insert(links)
      .values([
        { ...from, role: "serves", toKind: "ambition", toId: `${id}-ambition` },
        { ...from, role: "measures", toKind: "kpi", toId: `${id}-kpi` },
        {
          engagementId: id,
          role: "taken-at",
          fromKind: "decision",
          fromId: `${id}-decision`,
          toKind: "review",
          toId: `${id}-review`,
        },
      ])
      .run();
    for (const { viewer, sees } of everybody)
      if (viewer.kind === "account" && viewer !== claire && sees.includes(id))
        tx.update(accounts)
          .set({ name: canary, email: `${viewer.accountId}@${canary}.example` })
          .where(eq(accounts.id, viewer.accountId))
          .run();
    tx.update(invitations).set({ line: hidden }).where(eq(invitations.engagementId, id)).run();
  });
}

/** A finding that the client was not shown, set aside with words that they must not read either. */
function waive(engagementId: string, reason: string): string {
  const finding = loadChecked(claire, engagementId).report.findings.find(
    ({ audience, foldedUnder, shared }) =>
      audience !== "consultants" && foldedUnder === null && !shared,
  );
  if (!finding) throw new Error("the sample engagement has no finding to set aside");
  waiveFinding(claire, {
    engagementId,
    changeId: newId(),
    finding: finding.id,
    reason,
    returnsOn: "2999-01-01",
  });
  return finding.id;
}

/** The first finding that one typed word, or one thing chosen, settles. */
export function cureOf(engagementId: string): Place["cure"] {
  const { reading, report } = loadChecked(claire, engagementId);
  for (const finding of report.findings) {
    if (finding.foldedUnder !== null || finding.state === "waived") continue;
    for (const { key, asks, options, sorts, who, seen } of offersOf(reading, finding)) {
      if (sorts || who?.needed) continue;
      const choice = asks === "text" ? "Un mot" : asks === "thing" ? options[0]?.id : undefined;
      if (choice) return { finding: finding.id, gesture: key, choice, seen };
    }
  }
  throw new Error("the sample engagement has nothing to settle by one gesture");
}

function termsNow(engagementId: string): Terms {
  const { reading } = loadChecked(claire, engagementId);
  const objective = loadEngagement(claire, engagementId).engagement.items.find(
    (item): item is Item<"objective"> => item.id === `${engagementId}-clients`,
  );
  if (!objective) throw new Error("the sample engagement has no objective");
  return termsOf(reading, objective);
}

function shareOf(engagementId: string, label: string): Place["share"] {
  const [id, token] = [`${engagementId}-share`, `${engagementId}-share-token`];
  transact((tx) =>
    tx
      .insert(shares)
      .values({
        id,
        tokenHash: hashSecret(token),
        engagementId,
        resource: "dashboard",
        label,
        by: accountOf(claire),
        at: 1,
        expiresAt: Date.parse("2999-01-01"),
      })
      .run(),
  );
  return { id, token };
}

async function importOf(engagementId: string, hidden: string): Promise<string> {
  const fileName = `${hidden}.csv`;
  const reading = sampleReading();
  const input = { engagementId, fileName, digest: hidden, reading, choices: {} };
  return (await stageImport(claire, input)).importId;
}

function sampleReading(): Reading {
  const bytes = new TextEncoder().encode(
    "Date,Clicks,Impressions,CTR,Position\n2026-02-02,4,100,4%,12.5\n2026-02-03,6,140,4.29%,11\n",
  );
  const reading = read(bytes, { fileName: "Chart.csv", today: "2026-03-12" });
  if (!reading.ok) throw new Error("the sample file could not be read");
  return reading;
}

function text(words: string) {
  return {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  };
}
