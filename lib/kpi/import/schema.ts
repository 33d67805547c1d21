import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";
import { createKpiInput } from "../setup/schema";

/** What one series of a file is to feed, and whose figure stands where both have one. */
export const feed = z.strictObject({
  /** its place in the file's reading, from 0 */
  series: z.int().min(0).max(500),
  kpiId: itemId,
  onChange: z.enum(["keep", "take"]).default("take"),
});
export type Feed = z.output<typeof feed>;
export const feeds = z.array(feed).max(200);

export const importInput = z.strictObject({ engagementId: itemId, changeId, importId: itemId });
export type ImportInput = z.output<typeof importInput>;

/** An indicator that comes into being with the import, under an id that the asker minted. */
export const created = createKpiInput.pick({ catalogue: true, data: true }).extend({ id: itemId });

export const publishInput = z.strictObject({
  ...importInput.shape,
  feeds: feeds.min(1),
  creates: z.array(created).max(50).default([]),
});
export type PublishInput = z.input<typeof publishInput>;

export const previewInput = z.strictObject({
  engagementId: itemId,
  importId: itemId,
  /** what the person chose; without it, what is remembered or suggested */
  feeds: feeds.nullable().default(null),
});

/** How a file is to be read where the person knows better than the reader. */
export const choices = z.strictObject({
  encoding: z.enum(["utf-8", "windows-1252", "utf-16le", "utf-16be"]).optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  decimal: z.enum([",", "."]).optional(),
  year: z.int().min(1990).max(2100).optional(),
});
