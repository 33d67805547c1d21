/**
 * The circles of a graph: groups of nodes that can all be reached from each other, and nodes that point at themselves.
 * Tarjan's strongly connected components, without recursion, so that a long chain does not exhaust the stack. Linear.
 */
export function circles(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stacked = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];

  for (const root of next.keys()) {
    if (order.has(root)) continue;
    const path: { node: string; turn: number }[] = [{ node: root, turn: 0 }];
    while (path.length > 0) {
      const here = path.at(-1) as { node: string; turn: number };
      const { node } = here;
      if (here.turn === 0) {
        order.set(node, order.size);
        lowest.set(node, order.get(node) as number);
        stack.push(node);
        stacked.add(node);
      }
      const target = next.get(node)?.[here.turn++];
      if (target !== undefined) {
        if (!order.has(target)) path.push({ node: target, turn: 0 });
        else if (stacked.has(target)) lower(lowest, node, order.get(target) as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(lowest, parent.node, lowest.get(node) as number);
      if (lowest.get(node) !== order.get(node)) continue;
      const group: string[] = [];
      let member: string;
      do {
        member = stack.pop() as string;
        stacked.delete(member);
        group.push(member);
      } while (member !== node);
      if (group.length > 1 || next.get(node)?.includes(node)) found.push(group.sort());
    }
  }
  return found;
}

function lower(lowest: Map<string, number>, node: string, value: number) {
  if (value < (lowest.get(node) as number)) lowest.set(node, value);
}
