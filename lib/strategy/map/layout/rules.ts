import { type Feed, untangled } from "../order/rules";

/** The three columns of the map of channels, in reading order. */
export const columns = ["known", "buy", "back"] as const;
export type Column = (typeof columns)[number];

/** Pixels of the map before it is scaled; the figures are those of the drawing. */
export const box = { width: 196, height: 46, left: [0, 302, 596], top: 38, pitch: 72, all: 792 };

export type { Feed };
export type Placed = { id: string; column: Column; x: number; y: number };
export type Arrow = Feed & { path: string };

/**
 * Where each channel and each arrow goes, in pixels. In a column channels stand so that arrows cross as little as may be, and
 * otherwise in the order they are given in; `settled` are the arrows they stand by, where these are not those drawn.
 */
export function layOut(
  given: readonly { id: string; column: Column }[],
  feeds: readonly Feed[],
  settled: readonly Feed[] = feeds,
): { placed: Placed[]; arrows: Arrow[]; height: number } {
  const channels = untangled(given, columns, settled);
  const filled = { known: 0, buy: 0, back: 0 };
  const placed = channels.map(({ id, column }) => {
    const row = filled[column]++;
    return {
      id,
      column,
      x: box.left[columns.indexOf(column)] as number,
      y: box.top + row * box.pitch,
    };
  });
  const byId = new Map(placed.map((node) => [node.id, node]));
  const drawn = feeds.filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to));
  const port = ports(drawn, byId);
  const arrows = drawn.map((feed) => ({ ...feed, path: route(feed, byId, port) }));
  const rows = Math.max(...Object.values(filled), 1);
  return { placed, arrows, height: box.top + (rows - 1) * box.pitch + box.height };
}

type Nodes = Map<string, Placed>;
type Side = "left" | "right" | "top" | "bottom";

function sides({ from, to }: Feed, nodes: Nodes): [Side, Side] {
  const [a, b] = [nodes.get(from) as Placed, nodes.get(to) as Placed];
  if (a.x < b.x) return ["right", "left"];
  if (a.x > b.x) return ["left", "right"];
  if (Math.abs(a.y - b.y) === box.pitch) return a.y < b.y ? ["bottom", "top"] : ["top", "bottom"];
  return ["right", "right"];
}

/** Several arrows at one side of a box stand apart, ordered by where they go, so that they do not cross there. */
function ports(feeds: readonly Feed[], nodes: Nodes): (feed: Feed, end: "from" | "to") => number {
  const ends = new Map<string, { key: string; other: number }[]>();
  for (const feed of feeds) {
    const [out, into] = sides(feed, nodes);
    const add = (id: string, side: Side, end: string, other: string) => {
      const list = ends.get(`${id} ${side}`) ?? [];
      const far = nodes.get(other) as Placed;
      list.push({
        key: keyOf(feed, end),
        other: side === "top" || side === "bottom" ? far.x : far.y,
      });
      ends.set(`${id} ${side}`, list);
    };
    add(feed.from, out, "from", feed.to);
    add(feed.to, into, "to", feed.from);
  }
  const offset = new Map<string, number>();
  for (const list of ends.values()) {
    list.sort((a, b) => a.other - b.other || (a.key < b.key ? -1 : 1));
    const apart = Math.min(9, 34 / list.length);
    for (const [index, { key }] of list.entries())
      offset.set(key, (index - (list.length - 1) / 2) * apart);
  }
  return (feed, end) => offset.get(keyOf(feed, end)) ?? 0;
}

const keyOf = ({ from, to }: Feed, end: string) => `${from} ${to} ${end}`;

function route(feed: Feed, nodes: Nodes, port: (feed: Feed, end: "from" | "to") => number): string {
  const [a, b] = [nodes.get(feed.from) as Placed, nodes.get(feed.to) as Placed];
  const [out, into] = sides(feed, nodes);
  const start = at(a, out, port(feed, "from"));
  const end = at(b, into, port(feed, "to"), 4);
  if (out === "top" || out === "bottom") return `M${start.x} ${start.y}L${end.x} ${end.y}`;
  if (out === into) {
    const bulge = start.x + 34;
    return `M${start.x} ${start.y}C${bulge} ${start.y} ${bulge} ${end.y} ${end.x} ${end.y}`;
  }
  if (Math.abs(columns.indexOf(a.column) - columns.indexOf(b.column)) === 2)
    return around(start, end, a.y <= b.y ? a.y : b.y);
  const middle = (start.x + end.x) / 2;
  return start.y === end.y
    ? `M${start.x} ${start.y}H${end.x}`
    : `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
}

/** Over a whole column: through the gap under the higher row, not across the boxes. */
function around(start: Point, end: Point, top: number): string {
  const gap = top + box.height + (box.pitch - box.height) / 2;
  const step = Math.sign(end.x - start.x) * 52;
  const half = step / 2;
  const [enter, leave] = [start.x + step, end.x - step];
  return (
    `M${start.x} ${start.y}C${start.x + half} ${start.y} ${enter - half} ${gap} ${enter} ${gap}` +
    `H${leave}C${leave + half} ${gap} ${end.x - half} ${end.y} ${end.x} ${end.y}`
  );
}

type Point = { x: number; y: number };

/** A point on a side of a box; `away` leaves room for the arrow's head. */
function at(node: Placed, side: Side, offset: number, away = 0): Point {
  const centre = { x: node.x + box.width / 2 + offset, y: node.y + box.height / 2 + offset };
  if (side === "left") return { x: node.x - away, y: centre.y };
  if (side === "right") return { x: node.x + box.width + away, y: centre.y };
  if (side === "top") return { x: centre.x, y: node.y - away };
  return { x: centre.x, y: node.y + box.height + away };
}
