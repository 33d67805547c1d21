import { z } from "zod";
import { openEngagementInput } from "@/lib/portfolio/schema";
import { shippedKeys } from "./rules";

export const openFromTemplateInput = openEngagementInput.extend({
  template: z.enum(shippedKeys, "choose"),
  locale: z.enum(["fr", "en"]),
});
export type OpenFromTemplateInput = z.output<typeof openFromTemplateInput>;
