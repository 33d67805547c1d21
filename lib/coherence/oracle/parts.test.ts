import { describe, expect, it } from "vitest";
import { kinds } from "@/lib/engagement/rules";
import type { Engagement, Event, Link, Series } from "@/lib/engagement/schema";
import { firing, nameOfEvent, nameOfLink, told, whole, withSeries } from "@/lib/testing/firing";
import { without } from "@/lib/testing/plan";
import { events, items, links, series } from "./parts";

it("finds nothing in the whole plan, which holds every kind of thing", () => {
  expect(firing(whole)).toEqual([]);
  expect(kinds.filter((kind) => !whole.items.some((item) => item.kind === kind))).toEqual([]);
});

describe("take any one thing out, and exactly the rules that depend on it fire", () => {
  it("an item, with its links, events and figures", () => {
    const found = whole.items.map(({ id }) => [id, firing(without(whole, id))] as const);
    expect(told(found)).toEqual(items);
  });

  it("a link, or one of its ends, or its role", () => {
    for (const damage of ["gone", "from", "to", "role"] as const) {
      const found = whole.links.map((link) => {
        const rest = whole.links.flatMap((one) => (one === link ? damagedLink(link, damage) : one));
        return [nameOfLink(link), firing({ ...whole, links: rest })] as const;
      });
      expect(told(found), damage).toEqual(links);
    }
  });

  it("an event, or who, what it is about, or its kind", () => {
    for (const damage of ["gone", "by", "item", "kind"] as const) {
      const named = whole.events.filter(({ item }) => damage !== "item" || item !== null);
      const found = named.map((event) => {
        const rest = whole.events.flatMap((one) =>
          one === event ? damagedEvent(event, damage) : one,
        );
        return [nameOfEvent(event), firing({ ...whole, events: rest })] as const;
      });
      const expected = Object.entries(events).filter(([name]) =>
        named.some((event) => nameOfEvent(event) === name),
      );
      expect(told(found), damage).toEqual(Object.fromEntries(expected));
    }
  });

  it("the figures of an indicator", () => {
    for (const damage of ["gone", "kpi", "points"] as const) {
      const found = whole.series.map(
        (one) => [one.kpi, firing(withSeries(one, cut(one, damage)))] as const,
      );
      expect(told(found), damage).toEqual(series);
    }
  });

  it("what no rule reads: talks, rounds, live texts, names, the day of opening", () => {
    const parts: Partial<Engagement>[] = [
      { rounds: [] },
      { prose: [] },
      { threads: [] },
      { name: "" },
      { strapline: "Autre chose" },
      { locale: "en" },
      { openedOn: "2020-01-01" },
      { openedOn: "2027-12-31" },
    ];
    for (const part of parts) expect(firing({ ...whole, ...part })).toEqual([]);
  });
});

function damagedLink(link: Link, damage: "gone" | "from" | "to" | "role"): Link[] {
  if (damage === "gone") return [];
  if (damage === "role") return [{ ...link, role: "taken-at" }];
  return [{ ...link, [damage]: "nowhere" }];
}

function damagedEvent(event: Event, damage: "gone" | "by" | "item" | "kind"): Event[] {
  if (damage === "gone") return [];
  if (damage === "kind") return [{ ...event, kind: "publish" }];
  return [{ ...event, [damage]: "nowhere" }];
}

function cut(one: Series, damage: "gone" | "kpi" | "points"): Series[] {
  if (damage === "gone") return [];
  return damage === "kpi" ? [{ ...one, kpi: "nowhere" }] : [{ ...one, points: [] }];
}
