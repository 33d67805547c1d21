import { z } from "zod";
import { name } from "@/lib/account/schema";
import { openEngagementInput } from "@/lib/portfolio/schema";

const checkId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "not_an_id");

export const checkInput = z.strictObject({ company: name, locale: z.enum(["fr", "en"]) });
export type CheckInput = z.output<typeof checkInput>;

export const oneCheckInput = z.strictObject({ checkId });
export type OneCheckInput = z.output<typeof oneCheckInput>;

export const openFromCheckInput = openEngagementInput.extend({ checkId });
export type OpenFromCheckInput = z.output<typeof openFromCheckInput>;

export const answerCheckInput = z.strictObject({
  checkId,
  question: z.string().max(64),
  value: z.number().int(),
});
export type AnswerCheckInput = z.output<typeof answerCheckInput>;
