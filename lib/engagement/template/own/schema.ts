import { z } from "zod";
import { name } from "@/lib/account/schema";
import { itemId } from "../../schema";

const about = z
  .string()
  .trim()
  .max(160, "too_long")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable");
const words = { name, about };

export const saveTemplateInput = z.strictObject({ engagementId: itemId, ...words });
export type SaveTemplateInput = z.output<typeof saveTemplateInput>;
export const renameTemplateInput = z.strictObject({ templateId: z.uuid(), ...words });
export type RenameTemplateInput = z.output<typeof renameTemplateInput>;
export const templateInput = z.strictObject({ templateId: z.uuid() });
export type TemplateInput = z.output<typeof templateInput>;
