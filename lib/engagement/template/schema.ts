import { z } from "zod";
import { openEngagementInput } from "@/lib/portfolio/schema";
import { shippedKeys } from "./rules";

/** A template of the practice's own by its id, which is no key of the house. */
const ownTemplateId = z.uuid("choose");

export const openFromTemplateInput = openEngagementInput.extend({
  template: z.enum(shippedKeys, "choose").or(ownTemplateId),
  locale: z.enum(["fr", "en"]),
});
export type OpenFromTemplateInput = z.output<typeof openFromTemplateInput>;
