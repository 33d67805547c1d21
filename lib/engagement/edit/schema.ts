import { z } from "zod";
import { kinds, linkRoles } from "../rules";
import { itemId } from "../schema";

export const changeId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const linkValue = z
  .array(
    z.strictObject({ id: itemId, amount: z.number().min(0).max(168).nullable().default(null) }),
  )
  .max(500);

export const changeFieldInput = z.strictObject({
  engagementId: itemId,
  changeId,
  itemId,
  field: z.string().min(1).max(80),
  /** the value the person saw */
  from: z.json(),
  to: z.json(),
});
export type ChangeFieldInput = z.output<typeof changeFieldInput>;

export const addItemInput = z.strictObject({
  engagementId: itemId,
  changeId,
  /** minted by the asker, so that a replay adds nothing */
  id: itemId.optional(),
  kind: z.enum(kinds),
  data: z.record(z.string().max(80), z.json()).default({}),
  links: z.partialRecord(z.enum(linkRoles as [(typeof linkRoles)[number]]), linkValue).default({}),
  /** the item of its kind it comes to stand before; at the end without one */
  before: itemId.nullable().default(null),
});
export type AddItemInput = z.input<typeof addItemInput>;

export const itemInput = z.strictObject({ engagementId: itemId, changeId, itemId });
export type ItemInput = z.output<typeof itemInput>;

export const moveItemInput = z.strictObject({
  engagementId: itemId,
  changeId,
  itemId,
  /** the item it comes to stand before, or null for the end */
  before: itemId.nullable(),
});
export type MoveItemInput = z.output<typeof moveItemInput>;
