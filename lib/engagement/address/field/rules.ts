/** The id under which a field of an item stands on a page: where a finding's button leads. */
export function fieldId(item: string, field: string): string {
  return `${item}.${field.replace(":", "-")}`;
}
