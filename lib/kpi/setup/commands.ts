import "server-only";
import { eq } from "drizzle-orm";
import { transact } from "@/db/client";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { addItem } from "@/lib/engagement/edit/commands";
import { Refused } from "@/lib/errors";
import { fromCatalogue } from "../catalogue/entry/rules";
import { catalogueKpi } from "../catalogue/rules";
import { type CreateKpiInput, createKpiInput } from "./schema";

/**
 * Adds an indicator, from the catalogue or made to measure; returns its id. Refuses `invalid` for a key that the catalogue
 * does not hold and for an indicator without a name.
 */
export function createKpi(viewer: Viewer, raw: CreateKpiInput): { id: string } {
  const input = createKpiInput.parse(raw);
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const head = tx
      .select({ locale: engagements.locale })
      .from(engagements)
      .where(eq(engagements.id, input.engagementId))
      .get();
    const entry = catalogueKpi(input.catalogue);
    if (input.catalogue !== null && !entry) throw new Refused("invalid", { issue: "catalogue" });
    const data = { ...(entry && fromCatalogue(entry, head?.locale ?? "fr")), ...input.data };
    if (typeof data.name !== "string" || data.name.trim() === "")
      throw new Refused("invalid", { issue: "name" });
    return addItem(viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      id: input.id,
      kind: "kpi",
      data,
      links: input.ownerId ? { owner: [{ id: input.ownerId, amount: null }] } : {},
    });
  });
}
