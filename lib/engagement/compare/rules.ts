import type { LinkRole } from "../rules";
import type { Engagement, Event, Item, Link, Round, Series } from "../schema";

type Head = Pick<Engagement, "name" | "strapline" | "locale" | "openedOn">;
type Prose = Engagement["prose"][number];
type Thread = Engagement["threads"][number];
type Points = Series["points"];

/** One plain way in which a later state differs from an earlier one; `before` and `after` are null where it was not or is no more. */
export type Difference =
  | { what: "head"; field: keyof Head; before: string; after: string }
  | { what: "item"; id: string; before: Item | null; after: Item | null }
  | {
      what: "field";
      id: string;
      kind: Item["kind"];
      field: string;
      before: unknown;
      after: unknown;
    }
  /** what the engagement knows of an item beside its fields: place, moments, template */
  | { what: "trace"; id: string; field: Trace; before: unknown; after: unknown }
  | { what: "links"; from: string; role: LinkRole; before: Link[]; after: Link[] }
  | { what: "series"; kpi: string; segment: string; before: Points | null; after: Points | null }
  | { what: "event"; id: string; before: Event | null; after: Event | null }
  | { what: "round"; id: string; before: Round | null; after: Round | null }
  | { what: "prose"; id: string; before: Prose | null; after: Prose | null }
  | { what: "thread"; id: string; before: Thread | null; after: Thread | null };

const heads = ["name", "strapline", "locale", "openedOn"] as const satisfies (keyof Head)[];
const traces = ["position", "createdAt", "changedAt", "template"] as const;
type Trace = (typeof traces)[number];

/**
 * What changed from one state of an engagement to another, in the order head, items, links, figures, the rest. Pure;
 * `apply` of the differences to the first gives the second, its lists in their own order (`inOrder`).
 */
export function compare(a: Engagement, b: Engagement): Difference[] {
  return [
    ...heads.flatMap((field): Difference[] =>
      a[field] === b[field] ? [] : [{ what: "head", field, before: a[field], after: b[field] }],
    ),
    ...pairs(a.items, b.items, ({ id }) => id).flatMap(([before, after]) =>
      itemDifferences(before, after),
    ),
    ...pairs(bundles(a.links), bundles(b.links), keyOfBundle).flatMap(
      ([before, after]): Difference[] => {
        const { from, role } = (before ?? after) as Bundle;
        const [then, now] = [before?.links ?? [], after?.links ?? []];
        return same(then, now) ? [] : [{ what: "links", from, role, before: then, after: now }];
      },
    ),
    ...pairs(a.series, b.series, keyOfSeries).flatMap(([before, after]): Difference[] => {
      const { kpi, segment } = (before ?? after) as Series;
      const [then, now] = [before?.points ?? null, after?.points ?? null];
      return same(then, now)
        ? []
        : [{ what: "series", kpi, segment, before: then, after: now } as const];
    }),
    ...whole("event", a.events, b.events, ({ id }) => id),
    ...whole("round", a.rounds, b.rounds, ({ id }) => id),
    ...whole("prose", a.prose, b.prose, ({ name }) => name),
    ...whole("thread", a.threads, b.threads, ({ id }) => id),
  ];
}

/** The later state that differences lead to from the earlier one; lists come in their own order. Neither is touched. */
export function apply(a: Engagement, differences: readonly Difference[]): Engagement {
  const items = byKey(a.items, ({ id }) => id);
  const links = byKey(bundles(a.links), keyOfBundle);
  const series = byKey(a.series, keyOfSeries);
  const rest = {
    event: byKey(a.events, ({ id }) => id),
    round: byKey(a.rounds, ({ id }) => id),
    prose: byKey(a.prose, ({ name }) => name),
    thread: byKey(a.threads, ({ id }) => id),
  };
  const head: Record<string, unknown> = {};
  for (const one of differences) {
    switch (one.what) {
      case "head":
        head[one.field] = one.after;
        break;
      case "item":
        set(items, one.id, one.after);
        break;
      case "field": {
        const item = items.get(one.id) as Item;
        const data: Record<string, unknown> = { ...item.data };
        if (one.after === undefined) delete data[one.field];
        else data[one.field] = one.after;
        items.set(one.id, { ...item, data } as Item);
        break;
      }
      case "trace":
        items.set(one.id, { ...(items.get(one.id) as Item), [one.field]: one.after });
        break;
      case "links": {
        const bundle = { from: one.from, role: one.role, links: one.after };
        set(links, keyOfBundle(bundle), one.after.length > 0 ? bundle : null);
        break;
      }
      case "series": {
        const { kpi, segment, after } = one;
        set(series, keyOfSeries(one), after && { kpi, segment, points: after });
        break;
      }
      default:
        set(rest[one.what] as Map<string, unknown>, one.id, one.after);
    }
  }
  return inOrder({
    ...a,
    ...head,
    items: [...items.values()],
    links: [...links.values()].flatMap((bundle) => bundle.links),
    series: [...series.values()],
    events: [...rest.event.values()],
    rounds: [...rest.round.values()],
    prose: [...rest.prose.values()],
    threads: [...rest.thread.values()],
  });
}

/** The same state with every list in one fixed order; what an item points at by a role keeps its own. */
export function inOrder(engagement: Engagement): Engagement {
  const by =
    <T>(key: (one: T) => string) =>
    (x: T, y: T) =>
      key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0;
  return {
    ...engagement,
    items: [...engagement.items].sort(by(({ id }) => id)),
    links: bundles(engagement.links)
      .sort(by(keyOfBundle))
      .flatMap(({ links }) => links),
    series: [...engagement.series].sort(by(keyOfSeries)),
    events: [...engagement.events].sort(by(({ id }) => id)),
    rounds: [...engagement.rounds].sort(by(({ id }) => id)),
    prose: [...engagement.prose].sort(by(({ name }) => name)),
    threads: [...engagement.threads].sort(by(({ id }) => id)),
  };
}

function itemDifferences(before: Item | null, after: Item | null): Difference[] {
  const { id, kind } = (before ?? after) as Item;
  if (!before || !after || before.kind !== after.kind) return [{ what: "item", id, before, after }];
  const then = before.data as Record<string, unknown>;
  const now = after.data as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return [
    ...fields.flatMap((field): Difference[] =>
      same(then[field], now[field])
        ? []
        : [{ what: "field", id, kind, field, before: then[field], after: now[field] }],
    ),
    ...traces.flatMap((field): Difference[] =>
      same(before[field], after[field])
        ? []
        : [{ what: "trace", id, field, before: before[field], after: after[field] }],
    ),
  ];
}

type Bundle = { from: string; role: LinkRole; links: Link[] };
const keyOfBundle = ({ from, role }: Pick<Bundle, "from" | "role">) => `${from} ${role}`;
const keyOfSeries = ({ kpi, segment }: { kpi: string; segment: string }) => `${kpi} ${segment}`;

function bundles(links: readonly Link[]): Bundle[] {
  const found = new Map<string, Bundle>();
  for (const link of links) {
    const key = keyOfBundle(link);
    const bundle = found.get(key);
    if (bundle) bundle.links.push(link);
    else found.set(key, { from: link.from, role: link.role, links: [link] });
  }
  return [...found.values()];
}

type Whole = { event: Event; round: Round; prose: Prose; thread: Thread };

function whole<W extends keyof Whole>(
  what: W,
  a: readonly Whole[W][],
  b: readonly Whole[W][],
  key: (one: Whole[W]) => string,
): Difference[] {
  return pairs(a, b, key).flatMap(([before, after]) =>
    same(before, after)
      ? []
      : [{ what, id: key((before ?? after) as Whole[W]), before, after } as unknown as Difference],
  );
}

/** What stands in either list, side by side: those of the first in its order, then the new ones of the second. */
function pairs<T>(a: readonly T[], b: readonly T[], key: (one: T) => string) {
  const [then, now] = [byKey(a, key), byKey(b, key)];
  return [...new Set([...then.keys(), ...now.keys()])].map((one): [T | null, T | null] => [
    then.get(one) ?? null,
    now.get(one) ?? null,
  ]);
}

function byKey<T>(list: readonly T[], key: (one: T) => string): Map<string, T> {
  return new Map(list.map((one) => [key(one), one]));
}

function set<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

/** Equal as data, whatever the order of an object's fields. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return (
    keys.length === Object.keys(y).length &&
    keys.every((key) => Object.hasOwn(y, key) && same(x[key], y[key]))
  );
}
