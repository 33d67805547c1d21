import { dayNumber, dayOfMoment, type Period, patientDays } from "../days/rules";
import type { Kind, LinkRole } from "../rules";
import type { Engagement, Event, Item, Series } from "../schema";

/**
 * An engagement read once: items by kind and in order, links both ways, events by kind, figures by indicator.
 * Whatever computes over an engagement (coherence, SMART, stages) asks this, never the arrays; building it is linear.
 */
export type Reading = {
  engagement: Engagement;
  /** `YYYY-MM-DD` */
  today: string;
  /** Items of a kind, by position, then id. */
  all<K extends Kind>(kind: K): Item<K>[];
  /** The one item of a singleton kind, where the file holds it. */
  one<K extends Kind>(kind: K): Item<K> | undefined;
  item(id: string): Item | undefined;
  /** What an item points at by a role, of one kind, in order. */
  to<K extends Kind>(role: LinkRole, from: string, kind: K): Item<K>[];
  /** What points at an item by a role, of one kind, in order. */
  from<K extends Kind>(role: LinkRole, to: string, kind: K): Item<K>[];
  /** Targets of a role with what the link counts (weekly hours), null where nobody said. */
  amounts(role: LinkRole, from: string): { id: string; amount: number | null }[];
  /** Events of a kind, oldest first. */
  events(kind: Event["kind"]): Event[];
  /** Series of an indicator, every segment. */
  series(kpi: string): Series[];
  /** Days from one day to another, closures and busy seasons not counted. */
  patientDays(from: string, to: string): number;
  /** Computes once for this reading. */
  once<T>(key: string, compute: () => T): T;
  /** Computes once for this reading and this item. */
  onceFor<T>(key: string, id: string, compute: () => T): T;
};

/** What one item points at by a role, or is pointed at by. */
type Bundle = {
  items: Item[];
  /** beside the items; null as long as no link counts anything, which is most of them */
  amounts: (number | null)[] | null;
  /** where all of them are of one kind, as they nearly always are */
  kind: Kind | null;
};
type Ends = Map<string, Bundle>;

/** Reads an engagement as it stands on a day. Links that lead nowhere are not seen. */
export function read(engagement: Engagement, today: string): Reading {
  const byId = new Map<string, Item>();
  const byKind = new Map<Kind, Item[]>();
  for (const item of engagement.items) {
    byId.set(item.id, item);
    push(byKind, item.kind, item);
  }
  for (const items of byKind.values()) items.sort(before);

  const forward = new Map<LinkRole, Ends>();
  const backward = new Map<LinkRole, Ends>();
  for (const { role, from, to, amount } of engagement.links) {
    const source = byId.get(from);
    const target = byId.get(to);
    if (!source || !target) continue;
    tie(forward, role, from, target, amount);
    tie(backward, role, to, source, null);
  }
  // Ordered once, whatever the order of the file: sums of hours come out the same to the last digit.
  for (const role of [...forward.values(), ...backward.values()])
    for (const bundle of role.values()) if (bundle.items.length > 1) order(bundle);

  const events = new Map<Event["kind"], Event[]>();
  for (const event of engagement.events) push(events, event.kind, event);
  for (const list of events.values()) list.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

  const series = new Map<string, Series[]>();
  for (const one of engagement.series) push(series, one.kpi, one);
  for (const list of series.values())
    if (list.length > 1) list.sort((a, b) => (a.segment < b.segment ? -1 : 1));

  const memory = new Map<string, unknown>();
  const memories = new Map<string, Map<string, unknown>>();
  const all = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as Item<K>[];
  const ends = <K extends Kind>(map: Map<LinkRole, Ends>, role: LinkRole, id: string, kind: K) => {
    const bundle = map.get(role)?.get(id);
    if (!bundle) return nowhere as Item<K>[];
    if (bundle.kind === kind) return bundle.items as Item<K>[];
    if (bundle.kind !== null) return nowhere as Item<K>[];
    return bundle.items.filter((item) => item.kind === kind) as Item<K>[];
  };
  const pauses: Period[] = all("means").flatMap(({ data }) => [
    ...data.closures,
    ...data.busySeasons,
  ]);

  return {
    engagement,
    today,
    all,
    one: (kind) => all(kind)[0],
    item: (id) => byId.get(id),
    to: (role, from, kind) => ends(forward, role, from, kind),
    from: (role, to, kind) => ends(backward, role, to, kind),
    amounts: (role, from) => {
      const bundle = forward.get(role)?.get(from);
      if (!bundle) return nowhere;
      return bundle.items.map(({ id }, index) => ({ id, amount: bundle.amounts?.[index] ?? null }));
    },
    events: (kind) => events.get(kind) ?? [],
    series: (kpi) => series.get(kpi) ?? [],
    patientDays: (from, to) => patientDays(from, to, pauses),
    once<T>(key: string, compute: () => T): T {
      return remembered(memory, key, compute);
    },
    onceFor<T>(key: string, id: string, compute: () => T): T {
      const known = memories.get(key);
      const memory = known ?? new Map<string, unknown>();
      if (!known) memories.set(key, memory);
      return remembered(memory, id, compute);
    },
  };
}

function remembered<T>(memory: Map<string, unknown>, key: string, compute: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const made = compute();
  memory.set(key, made);
  return made;
}

/** The day of an event, for comparing with the days of items. */
export function eventDay(event: Event): string {
  return dayOfMoment(event.at);
}

/** Whether a day is known and lies before `today` by more than `days`. */
export function isOlderThan(day: string | null, today: string, days: number): boolean {
  return day !== null && dayNumber(today) - dayNumber(day) > days;
}

// Most items point at nothing by most roles, and every rule asks.
const nowhere = Object.freeze([]) as unknown as never[];

function tie(
  map: Map<LinkRole, Ends>,
  role: LinkRole,
  end: string,
  item: Item,
  amount: number | null,
) {
  const ends: Ends = map.get(role) ?? new Map();
  if (ends.size === 0) map.set(role, ends);
  const bundle = ends.get(end);
  if (!bundle) {
    ends.set(end, { items: [item], amounts: amount === null ? null : [amount], kind: item.kind });
    return;
  }
  if (amount !== null || bundle.amounts) {
    bundle.amounts ??= bundle.items.map(() => null);
    bundle.amounts.push(amount);
  }
  bundle.items.push(item);
  if (bundle.kind !== item.kind) bundle.kind = null;
}

function order(bundle: Bundle) {
  const { items, amounts } = bundle;
  if (!amounts) {
    items.sort(before);
    return;
  }
  const both = items.map((item, index) => ({ item, amount: amounts[index] ?? null }));
  both.sort((a, b) => before(a.item, b.item));
  bundle.items = both.map(({ item }) => item);
  bundle.amounts = both.map(({ amount }) => amount);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function before(a: Item, b: Item): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
