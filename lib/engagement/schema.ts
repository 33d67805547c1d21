import { z } from "zod";
import { competitor, fact, moment, persona, sample } from "@/lib/audience/schema";
import { holding, means, person, presence, tool } from "@/lib/diagnostic/schema";
import { annotation, kpi, returned } from "@/lib/kpi/schema";
import { answerSeries, roundForms } from "@/lib/maturity/rules";
import { decision, handover, review } from "@/lib/review/schema";
import { idea, step } from "@/lib/roadmap/schema";
import {
  ambition,
  budget,
  channel,
  commitment,
  content,
  effects,
  objective,
  pillar,
  policy,
  positioning,
  vision,
} from "@/lib/strategy/schema";
import { experiment, feedback, topic } from "@/lib/watch/schema";
import { calendarDay, line } from "./fields/schema";
import { eventKinds, type Kind, kinds, linkRoles } from "./rules";

/** What an item of each kind holds. Every field has a default: an item is begun empty. */
export const itemData = {
  means,
  person,
  holding,
  presence,
  tool,
  fact,
  persona,
  moment,
  sample,
  competitor,
  topic,
  feedback,
  vision,
  commitment,
  ambition,
  effects,
  positioning,
  objective,
  channel,
  policy,
  pillar,
  content,
  budget,
  step,
  idea,
  kpi,
  annotation,
  return: returned,
  review,
  decision,
  experiment,
  handover,
} as const satisfies Record<Kind, z.ZodObject>;

export type ItemData<K extends Kind> = z.output<(typeof itemData)[K]>;

/** Names an item inside its engagement: a UUIDv7, or any short plain word in a file made by hand. */
export const itemId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "not_an_id");
const moment_ms = z.int().min(0);

const itemHead = {
  id: itemId,
  position: z.number(),
  createdAt: moment_ms,
  changedAt: moment_ms,
  template: z.array(z.string().max(60)).max(60),
};
const itemOf = <K extends Kind>(kind: K) =>
  z.strictObject({ ...itemHead, kind: z.literal(kind), data: itemData[kind] });

export const itemSchema = z.discriminatedUnion(
  "kind",
  kinds.map((kind) => itemOf(kind)) as unknown as [ReturnType<typeof itemOf<Kind>>],
);

export type Item<K extends Kind = Kind> = {
  [P in K]: {
    kind: P;
    id: string;
    position: number;
    createdAt: number;
    changedAt: number;
    template: string[];
    data: ItemData<P>;
  };
}[K];

export const linkSchema = z.strictObject({
  role: z.enum(linkRoles as [(typeof linkRoles)[number], ...typeof linkRoles]),
  from: itemId,
  to: itemId,
  amount: z.number().min(0).max(168).nullable(),
});
export type Link = z.output<typeof linkSchema>;

export const eventSchema = z.strictObject({
  id: itemId,
  // That a talk was held tells what somebody answered: it stands beside the engagement, never in it.
  kind: z.enum(eventKinds).exclude(["talk-held"]),
  item: itemId.nullable(),
  by: itemId,
  at: moment_ms,
  data: z.record(z.string().max(60), z.json()),
});
export type Event = z.output<typeof eventSchema>;

const answerSchema = z.strictObject({
  series: z.enum(answerSeries),
  person: itemId,
  question: z.string().max(80),
  value: z.int().min(-2).max(4),
  confidence: z.int().min(1).max(3),
  at: moment_ms,
});

export const roundSchema = z.strictObject({
  id: itemId,
  form: z.enum(roundForms).exclude(["hindrance"]),
  version: z.string().max(20),
  openedOn: calendarDay,
  revealedAt: moment_ms.nullable(),
  answers: z.array(answerSchema).max(20_000),
});
export type Round = z.output<typeof roundSchema>;

export const seriesSchema = z.strictObject({
  kpi: itemId,
  segment: z.string().max(200),
  /** day, value (or numerator), denominator */
  points: z.array(z.tuple([calendarDay, z.number(), z.number().nullable()])).max(200_000),
});
export type Series = z.output<typeof seriesSchema>;

export const proseSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/),
  /** ProseMirror JSON of the closed schema in lib/prose */
  doc: z.json(),
  text: z.string().max(500_000),
});

const threadSchema = z.strictObject({
  id: itemId,
  item: itemId.nullable(),
  prose: z.string().max(100).nullable(),
  quote: z.string().max(2000).nullable(),
  /** where the quoted words stand in the text, in letters from its beginning; null where they are gone */
  passage: z
    .strictObject({ from: z.int().min(0).max(500_000), to: z.int().min(0).max(500_000) })
    .nullable()
    .default(null),
  resolvedAt: moment_ms.nullable(),
  resolvedBy: itemId.nullable(),
  at: moment_ms,
  comments: z
    .array(
      z.strictObject({
        id: itemId,
        by: itemId,
        at: moment_ms,
        text: z.string().max(10_000),
        mentions: z.array(itemId).max(50),
      }),
    )
    .max(2000),
});

/** The whole of an engagement, in the one shape in which it is loaded, saved, exported, imported, frozen, compared and checked. */
export const engagementSchema = z.strictObject({
  format: z.literal("azimut.engagement"),
  version: z.literal(1),
  name: line,
  strapline: line,
  locale: z.enum(["fr", "en"]),
  openedOn: calendarDay,
  items: z.array(itemSchema).max(200_000),
  links: z.array(linkSchema).max(500_000),
  events: z.array(eventSchema).max(200_000),
  rounds: z.array(roundSchema).max(2000),
  series: z.array(seriesSchema).max(20_000),
  prose: z.array(proseSchema).max(2000),
  threads: z.array(threadSchema).max(50_000),
});

export type Engagement = Omit<z.output<typeof engagementSchema>, "items"> & { items: Item[] };

/** What the consultants alone may see, and no file holds: read beside an engagement by those who may. */
export type PrivateEvidence = {
  hindrances: { person: string; statement: string; value: number; planned: boolean }[];
};
