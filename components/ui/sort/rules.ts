/** The order after one has gone to a place among the others, counted from 0. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The one that stands after it in an order, or null at the end: before whom it came to stand. */
export function following(order: readonly string[], id: string): string | null {
  return order[order.indexOf(id) + 1] ?? null;
}

/** The place, from 0, that something dragged would take: after all others whose middle lies above its own. Heights in pixels. */
export function placeAt(middles: readonly number[], at: number, from: number): number {
  return middles.filter((middle, place) => place !== from && middle < at).length;
}
