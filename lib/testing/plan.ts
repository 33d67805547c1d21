import type { z } from "zod";
import type { Kind, LinkRole } from "@/lib/engagement/rules";
import { mayLink, singletons } from "@/lib/engagement/rules";
import {
  type Engagement,
  type Event,
  engagementSchema,
  type Item,
  itemData,
} from "@/lib/engagement/schema";

type Data<K extends Kind> = Partial<z.input<(typeof itemData)[K]>>;
/** Ids, or ids with weekly hours. */
type Targets = string | readonly string[] | Readonly<Record<string, number>>;
type Links = Partial<Record<LinkRole, Targets>>;

/** Moment of a day, at noon UTC. */
export const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

/**
 * Builds an engagement in a few words, for tests: `plan("Photo Le Gall", "2025-09-01")`, then `add(kind, id, data, links)`.
 * Ids are plain words, singletons are there from the start under their kind's name, and `done()` gives what zod accepted.
 */
export function plan(name: string, openedOn: string) {
  const draft: Engagement = {
    format: "azimut.engagement",
    version: 1,
    name,
    strapline: "",
    locale: "fr",
    openedOn,
    items: [],
    links: [],
    events: [],
    rounds: [],
    series: [],
    prose: [],
    threads: [],
  };

  const self = {
    /** Adds an item, with what it points at. Gives its id back. */
    add<K extends Kind>(kind: K, id: string, data: Data<K> = {}, links: Links = {}, on = openedOn) {
      draft.items.push({
        kind,
        id,
        position: draft.items.length + 1,
        createdAt: at(on),
        changedAt: at(on),
        template: [],
        data: itemData[kind].parse(data),
      } as unknown as Item);
      for (const [role, targets] of Object.entries(links)) self.link(role as LinkRole, id, targets);
      return id;
    },
    /** Changes fields of an item. */
    set<K extends Kind>(kind: K, id: string, data: Data<K>) {
      const item = draft.items.find((one) => one.id === id && one.kind === kind);
      if (!item) throw new Error(`no ${kind} ${id}`);
      Object.assign(item.data, data);
      return self;
    },
    link(role: LinkRole, from: string, targets: Targets) {
      const list: [string, number | null][] =
        typeof targets === "string"
          ? [[targets, null]]
          : Array.isArray(targets)
            ? (targets as string[]).map((to) => [to, null])
            : Object.entries(targets as Record<string, number>);
      for (const [to, amount] of list) draft.links.push({ role, from, to, amount });
      return self;
    },
    event(kind: Event["kind"], by: string, day: string, item: string | null = null, data = {}) {
      draft.events.push({ id: `e${draft.events.length + 1}`, kind, item, by, at: at(day), data });
      return self;
    },
    /** Figures of an indicator: day, value, denominator. */
    points(kpi: string, points: readonly (readonly [string, number, (number | null)?])[]) {
      draft.series.push({
        kpi,
        segment: "",
        points: points.map(([day, value, below]) => [day, value, below ?? null]),
      });
      return self;
    },
    done(): Engagement {
      const engagement = engagementSchema.parse(structuredClone(draft)) as Engagement;
      const kinds = new Map(engagement.items.map(({ id, kind }) => [id, kind]));
      for (const { role, from, to } of engagement.links) {
        const [a, b] = [kinds.get(from), kinds.get(to)];
        if (!a || !b || !mayLink(role, a, b)) throw new Error(`no link ${role} ${from} → ${to}`);
      }
      return engagement;
    },
  };
  for (const kind of singletons) self.add(kind, kind);
  return self;
}

/** The engagement without some items: their links, events and figures go with them. */
export function without(engagement: Engagement, ...ids: string[]): Engagement {
  const gone = new Set(ids);
  return {
    ...engagement,
    items: engagement.items.filter(({ id }) => !gone.has(id)),
    links: engagement.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    events: engagement.events.filter(({ item, by }) => !gone.has(item ?? "") && !gone.has(by)),
    series: engagement.series.filter(({ kpi }) => !gone.has(kpi)),
  };
}

/** The engagement without the links of a role that leave or reach an item. */
export function unlinked(
  engagement: Engagement,
  role: LinkRole,
  from: string,
  to?: string,
): Engagement {
  return {
    ...engagement,
    links: engagement.links.filter(
      (link) => !(link.role === role && link.from === from && (!to || link.to === to)),
    ),
  };
}

/** The engagement with other values in some fields of an item, changed on a day where one is given. */
export function changed<K extends Kind>(
  engagement: Engagement,
  kind: K,
  id: string,
  data: Data<K>,
  on?: string,
): Engagement {
  return {
    ...engagement,
    items: engagement.items.map((item) =>
      item.kind === kind && item.id === id
        ? ({
            ...item,
            changedAt: on ? at(on) : item.changedAt,
            data: { ...item.data, ...data },
          } as Item)
        : item,
    ),
  };
}
