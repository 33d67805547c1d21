import "server-only";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { templates } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demand, demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { newId } from "../../ids";
import { loadEngagement } from "../../queries";
import { engagementSchema } from "../../schema";
import { listTemplates } from "./queries";
import type { RenameTemplateInput, SaveTemplateInput, TemplateInput } from "./schema";
import { asTemplate } from "./strip";

/**
 * Keeps the course of an engagement as a template of the practice, without anybody in it; returns its id, how many items it
 * holds and how many texts were left out. Consultants of the engagement only; `invalid` where nothing is left to keep.
 */
export function saveTemplate(
  viewer: Viewer,
  { engagementId, name, about }: SaveTemplateInput,
): { id: string; held: number; left: number } {
  return transact((tx) => {
    demand(viewer, engagementId, "consult");
    demandPractice(viewer);
    const { engagement } = loadEngagement(viewer, engagementId);
    const { template, left } = asTemplate(engagement, name, about);
    if (template.items.length === 0) throw new Refused("invalid");
    const id = newId();
    const by = viewer.kind === "account" ? viewer.accountId : "";
    const gz = gzipSync(JSON.stringify(engagementSchema.parse(template)));
    tx.insert(templates)
      .values({ id, name, about, locale: engagement.locale, gz, by, at: now() })
      .run();
    log(tx, viewer, "template-saved", id);
    return { id, held: template.items.length, left };
  });
}

/** Gives a template another name and line: its maker's to do, and the owner's. */
export function renameTemplate(
  viewer: Viewer,
  { templateId, name, about }: RenameTemplateInput,
): void {
  transact((tx) => {
    demandTemplate(viewer, templateId);
    tx.update(templates).set({ name, about }).where(eq(templates.id, templateId)).run();
  });
}

/** Takes a template away: what was opened from it stays. Its maker's to do, and the owner's. */
export function removeTemplate(viewer: Viewer, { templateId }: TemplateInput): void {
  transact((tx) => {
    demandTemplate(viewer, templateId);
    tx.update(templates).set({ archivedAt: now() }).where(eq(templates.id, templateId)).run();
    log(tx, viewer, "template-removed", templateId);
  });
}

function demandTemplate(viewer: Viewer, templateId: string): void {
  const known = listTemplates(viewer).find(({ id }) => id === templateId);
  if (!known) throw new Refused("not_found");
  if (!known.mine) throw new Refused("forbidden");
}

function log(
  tx: Tx,
  viewer: Viewer,
  kind: "template-saved" | "template-removed",
  template: string,
): void {
  const accountId = viewer.kind === "account" ? viewer.accountId : null;
  logSecurity(tx, { kind, accountId, data: { template } });
}
