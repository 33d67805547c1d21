import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

/** An indicator of the catalogue by its key, or one made to measure by its name and how it is counted. */
export const createKpiInput = z.strictObject({
  engagementId: itemId,
  changeId,
  /** minted by the asker, so that a replay adds nothing */
  id: itemId.optional(),
  catalogue: z.string().max(60).nullable().default(null),
  /** the person who records it */
  ownerId: itemId.nullable().default(null),
  /** fields of an indicator, checked by its shape when it is added; they win over what the catalogue says */
  data: z.record(z.string().max(80), z.json()).default({}),
});
export type CreateKpiInput = z.input<typeof createKpiInput>;
