import { singletons } from "@/lib/engagement/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";

/** The same engagement so many times over in one: a large one whose parts look like real ones. People and singletons stay what they are. */
export function many(engagement: Engagement, times: number): Engagement {
  const single = new Set<string>([...singletons, "person"]);
  const keeps = new Set(
    engagement.items.filter(({ kind }) => single.has(kind)).map(({ id }) => id),
  );
  const copies = Array.from(
    { length: times },
    (_, i) => (id: string) => (keeps.has(id) ? id : `${id}-${i}`),
  );
  const each = <T>(
    list: readonly T[],
    copy: (one: T, name: (id: string) => string, i: number) => T,
  ) => copies.flatMap((name, i) => list.map((one) => copy(one, name, i)));
  return {
    ...engagement,
    items: [
      ...engagement.items.filter(({ id }) => keeps.has(id)),
      ...each(
        engagement.items.filter(({ id }) => !keeps.has(id)),
        (item, name, i) =>
          ({ ...item, id: name(item.id), position: item.position + i * 1000 }) as Item,
      ),
    ],
    links: each(engagement.links, (link, name) => ({
      ...link,
      from: name(link.from),
      to: name(link.to),
    })),
    events: each(engagement.events, (event, name, i) => ({
      ...event,
      id: `${event.id}-${i}`,
      item: event.item && name(event.item),
      by: name(event.by),
    })),
    series: each(engagement.series, (series, name) => ({ ...series, kpi: name(series.kpi) })),
  };
}
