import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

const head = { engagementId: itemId, changeId };
const statement = z.string().max(80);

export const hindranceInput = z.strictObject({
  ...head,
  statement,
  /** 0 not me at all … 4 exactly me; -1 would rather not answer */
  value: z.int().min(-1).max(4),
});
export type HindranceInput = z.output<typeof hindranceInput>;

export const eraseInput = z.strictObject(head);
export type EraseInput = z.output<typeof eraseInput>;

export const talkInput = z.strictObject({ ...head, statement, person: itemId });
export type TalkInput = z.output<typeof talkInput>;

export const stepOfHindranceInput = z.strictObject({ ...head, statement });
export type StepOfHindranceInput = z.output<typeof stepOfHindranceInput>;

/** What a planned answer rests on, beside the event: a talk with somebody, or a step made of the first move. */
export const plannedData = z.strictObject({
  audience: z.literal("consultants"),
  statement,
  person: itemId.optional(),
  step: itemId.optional(),
});
export type PlannedData = z.output<typeof plannedData>;
