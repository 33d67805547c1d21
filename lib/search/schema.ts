import { z } from "zod";

/** The longest thing that is looked for, in characters; what is longer is cut, not refused. */
export const longestQuery = 200;

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "not_an_id");

/** What is looked for, and the engagement to look in where one is on its pages. */
export const searchInput = z.object({
  q: z.string().transform((text) => text.slice(0, longestQuery)),
  engagement: name.optional(),
});
export type SearchInput = z.output<typeof searchInput>;
