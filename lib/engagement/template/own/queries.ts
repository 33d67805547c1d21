import "server-only";
import { gunzipSync } from "node:zlib";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, templates } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { type Engagement, engagementSchema } from "../../schema";

/** The practice's own templates by name, for its people; `mine` may be changed by the viewer: the maker's, and the owner's all. */
export function listTemplates(viewer: Viewer) {
  demandPractice(viewer);
  if (viewer.kind !== "account") throw new Refused("forbidden");
  const owner = isOwner(viewer.accountId);
  return db
    .select({
      id: templates.id,
      name: templates.name,
      about: templates.about,
      locale: templates.locale,
      by: templates.by,
      maker: accounts.name,
      at: templates.at,
    })
    .from(templates)
    .leftJoin(accounts, eq(accounts.id, templates.by))
    .where(isNull(templates.archivedAt))
    .orderBy(asc(templates.name), asc(templates.id))
    .all()
    .map(({ by, ...template }) => ({ ...template, mine: owner || by === viewer.accountId }));
}
export type OwnTemplate = ReturnType<typeof listTemplates>[number];

/** What a template of the practice holds; refuses `not_found` for one that is not there or was removed. */
export function ownTemplate(viewer: Viewer, templateId: string): Engagement {
  demandPractice(viewer);
  const row = db
    .select({ gz: templates.gz })
    .from(templates)
    .where(and(eq(templates.id, templateId), isNull(templates.archivedAt)))
    .get();
  if (!row) throw new Refused("not_found");
  return engagementSchema.parse(JSON.parse(gunzipSync(row.gz).toString("utf8"))) as Engagement;
}

function isOwner(accountId: string): boolean {
  const owner = and(eq(accounts.id, accountId), eq(accounts.practiceRole, "owner"));
  return db.select({ id: accounts.id }).from(accounts).where(owner).get() !== undefined;
}
