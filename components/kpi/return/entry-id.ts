/** The id under which the amounts of a channel stand on the page: where "type its margin" leads. */
export function entryId(channel: string): string {
  return `${channel}.return`;
}
