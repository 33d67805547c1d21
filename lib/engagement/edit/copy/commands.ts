import "server-only";
import { and, eq } from "drizzle-orm";
import { transact } from "@/db/client";
import { items } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { type LinkValue, linkValue } from "../../links";
import { loadEngagement } from "../../queries";
import { linkRolesOf } from "../../rules";
import { itemData } from "../../schema";
import { addItem } from "../commands";
import { asPlanned, namingFieldOf } from "./rules";
import type { CopyItemInput } from "./schema";

/**
 * Copies an item with what it points at, right after it, under another name; returns the copy's id. Nothing that points
 * at the original comes along, and what was done or spent stays with it. Refuses `invalid` where there can only be one.
 */
export function copyItem(viewer: Viewer, input: CopyItemInput): { id: string } {
  return transact((tx) => {
    const { engagementId, changeId, itemId, id, name } = input;
    demand(viewer, engagementId, "edit");
    const { engagement } = loadEngagement(viewer, engagementId);
    const source = engagement.items.find((item) => item.id === itemId);
    if (!source) throw new Refused("not_found");
    const naming = namingFieldOf(Object.keys(itemData[source.kind].shape));
    const siblings = engagement.items.filter(({ kind }) => kind === source.kind);
    const next = siblings[siblings.indexOf(source) + 1]?.id ?? null;
    const links = Object.fromEntries(
      linkRolesOf(source.kind)
        .map((role): [string, LinkValue] => [role, linkValue(engagement.links, itemId, role)])
        .filter(([, value]) => value.length > 0),
    );
    const added = addItem(viewer, {
      engagementId,
      changeId,
      id,
      kind: source.kind,
      data: {
        ...(asPlanned(source.kind, source.data) as Record<string, never>),
        ...(naming ? { [naming]: name } : {}),
      },
      links,
      before: next === id ? null : next,
    });
    // Words of a template are nobody's own in the copy either.
    const template = source.template.filter((field) => field !== naming);
    if (template.length > 0)
      tx.update(items)
        .set({ template: [...template] })
        .where(and(eq(items.engagementId, engagementId), eq(items.id, added.id)))
        .run();
    return added;
  });
}
