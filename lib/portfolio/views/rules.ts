/** The most views that one person keeps: more would be a list to look through. */
export const mostViews = 20;

const mark = "first&";

/** What is kept of a view: its query, and that it is the one that opens first. */
export function kept(query: string, first: boolean): string {
  return first ? `${mark}${query}` : query;
}

/** A kept view as its query, and whether it opens first. */
export function readKept(text: string): { query: string; first: boolean } {
  const first = text.startsWith(mark);
  return { query: first ? text.slice(mark.length) : text, first };
}
