export type Feed = { from: string; to: string };
type Standing<Column> = { id: string; column: Column };

/**
 * The channels of each column in an order in which few arrows cross: by the mean place of what they are tied to, swept to and
 * fro, then by swapping neighbours (Sugiyama’s barycentre method). Never more crossings than in the order given, and that very
 * order where it has none.
 */
export function untangled<Column, One extends Standing<Column>>(
  given: readonly One[],
  columns: readonly Column[],
  feeds: readonly Feed[],
): One[] {
  let best = columns.map((column) => given.filter((one) => one.column === column));
  let least = crossingsOf(best, feeds);
  const ties = tiesOf(given, feeds);
  let layers = best;
  for (let sweep = 0; sweep < 8 && least > 0; sweep++) {
    const turns = columns.map((_, index) => (sweep % 2 ? columns.length - 1 - index : index));
    for (const turn of turns) {
      layers = layers.map((layer, index) =>
        index === turn ? byBarycentre(layer, layers, ties) : layer,
      );
      const count = crossingsOf(layers, feeds);
      if (count < least) [best, least] = [layers, count];
    }
  }
  return swapped(best, least, feeds).flat();
}

/** How many pairs of arrows cross, in layers drawn as columns; an arrow within a column crosses none. */
export function crossingsOf(
  layers: readonly (readonly { id: string }[])[],
  feeds: readonly Feed[],
): number {
  const at = new Map(
    layers.flatMap((layer, column) => layer.map(({ id }, row) => [id, { column, row }] as const)),
  );
  const drawn = feeds.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b || a.column === b.column) return [];
    return [a.column < b.column ? ([a, b] as const) : ([b, a] as const)];
  });
  let count = 0;
  for (const [index, [a, b]] of drawn.entries())
    for (const [c, d] of drawn.slice(index + 1))
      if (a.column === c.column && b.column === d.column && (a.row - c.row) * (b.row - d.row) < 0)
        count += 1;
  return count;
}

function tiesOf(given: readonly { id: string }[], feeds: readonly Feed[]): Map<string, string[]> {
  const ties = new Map<string, string[]>(given.map(({ id }) => [id, []]));
  for (const { from, to } of feeds) {
    ties.get(from)?.push(to);
    ties.get(to)?.push(from);
  }
  return ties;
}

/** A column by the mean place of what each is tied to elsewhere; whoever has no tie keeps its place. */
function byBarycentre<One extends { id: string }>(
  layer: readonly One[],
  layers: readonly (readonly One[])[],
  ties: Map<string, string[]>,
): One[] {
  const place = new Map(
    layers
      .filter((other) => other !== layer)
      .flatMap((other) =>
        other.map(({ id }, row) => [id, (row + 0.5) / Math.max(1, other.length)] as const),
      ),
  );
  const weights = layer.map(({ id }, row) => {
    const places = (ties.get(id) ?? []).flatMap((tied) => place.get(tied) ?? []);
    return places.length === 0
      ? (row + 0.5) / layer.length
      : places.reduce((sum, one) => sum + one, 0) / places.length;
  });
  return layer
    .map((one, row) => ({ one, row, weight: weights[row] as number }))
    .sort((a, b) => a.weight - b.weight || a.row - b.row)
    .map(({ one }) => one);
}

/** Swaps neighbours as long as that takes crossings away. */
function swapped<One extends { id: string }>(
  layers: readonly (readonly One[])[],
  crossings: number,
  feeds: readonly Feed[],
): One[][] {
  let best = layers.map((layer) => [...layer]);
  let least = crossings;
  for (let better = least > 0; better; ) {
    better = false;
    for (const [column, layer] of best.entries())
      for (let row = 0; row + 1 < layer.length && !better; row++) {
        const tried = best.map((each) => [...each]);
        const turned = tried[column] as One[];
        [turned[row], turned[row + 1]] = [turned[row + 1] as One, turned[row] as One];
        const count = crossingsOf(tried, feeds);
        if (count < least) {
          [best, least] = [tried, count];
          better = least > 0;
        }
      }
  }
  return best;
}
