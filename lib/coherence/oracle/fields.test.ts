import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Kind, kinds } from "@/lib/engagement/rules";
import {
  type Engagement,
  type Event,
  type Item,
  itemData,
  itemSchema,
  linkSchema,
  type Series,
} from "@/lib/engagement/schema";
import { type Damage, damagesOf, damagesOfRecord, isWorded } from "@/lib/testing/damage";
import {
  firing,
  nameOfEvent,
  nameOfLink,
  type Outcome,
  told,
  whole,
  withSeries,
} from "@/lib/testing/firing";
import type { RuleId } from "../registry";
import { type ByDamage, type Expected, fields } from "./fields";
import { amounts, carried, heads, points } from "./parts";

// What must be found stands beside, written by hand. Here every field of every item is damaged in every way that its shape allows,
// and exactly the rules named there must fire.

describe("damage any one field, and exactly the rules that depend on it fire", () => {
  describe.each(kinds)("%s", (kind) => {
    const shape: Record<string, z.ZodType> = itemData[kind].shape;

    it.each(Object.keys(shape))("%s", (field) => {
      const expected = (fields[kind] as Record<string, ByDamage>)[field] ?? {};
      const outcome: Outcome = {};
      for (const item of itemsOf(kind)) {
        const data = item.data as Record<string, unknown>;
        for (const [name, value] of damagesOfField(item, field, shape[field] as z.ZodType)) {
          outcome[`${item.id}: ${name}`] = firing(
            withItem({ ...item, data: { ...data, [field]: value } } as Item),
          );
        }
      }
      expect(told(Object.entries(outcome))).toEqual(spelled(expected, kind, outcome));
    });

    it("its place, its moments and its template", () => {
      const head = (itemSchema.options as z.ZodObject[]).find(
        ({ shape }) => shape.kind?.safeParse(kind).success,
      )?.shape as Record<string, z.ZodType>;
      for (const [field, byKind] of Object.entries(heads)) {
        const outcome: Outcome = {};
        for (const item of itemsOf(kind)) {
          const now = item[field as keyof typeof heads];
          for (const [name, value] of damagesOf(head[field] as z.ZodType, now)) {
            outcome[`${item.id}: ${name}`] = firing(withItem({ ...item, [field]: value } as Item));
          }
        }
        expect(told(Object.entries(outcome)), field).toEqual(spelled(byKind[kind], kind, outcome));
      }
    });
  });

  it("the hours of a link", () => {
    for (const link of whole.links) {
      const outcome: Outcome = {};
      for (const [name, amount] of damagesOf(linkSchema.shape.amount, link.amount)) {
        const rest = whole.links.map((one) =>
          one === link ? { ...link, amount: amount as number | null } : one,
        );
        outcome[name] = firing({ ...whole, links: rest });
      }
      expect(told(Object.entries(outcome)), nameOfLink(link)).toEqual(
        amounts[nameOfLink(link)] ?? {},
      );
    }
  });

  it("what an event carries, and its moment", () => {
    for (const event of whole.events) {
      const outcome: Outcome = {};
      const tell = (name: string, damaged: Event) => {
        const rest = whole.events.map((one) => (one === event ? damaged : one));
        outcome[name] = firing({ ...whole, events: rest });
      };
      tell("at least", { ...event, at: 0 });
      tell("at most", { ...event, at: Date.parse("2027-12-31") });
      for (const [name, data] of damagesOfRecord(event.data)) {
        tell(name, { ...event, data: data as Event["data"] });
      }
      expect(told(Object.entries(outcome)), nameOfEvent(event)).toEqual(
        carried[nameOfEvent(event)] ?? {},
      );
    }
  });

  it("a figure of an indicator", () => {
    for (const one of whole.series) {
      const outcome: Outcome = {};
      one.points.forEach(([day, value, below], i) => {
        const damaged: [string, Series["points"]][] = [
          [`${day} gone`, []],
          [`${day} least`, [[day, 0, below]]],
          [`${day} most`, [[day, value * 1000, below]]],
          [`${day} base none`, [[day, value, null]]],
          [`${day} base least`, [[day, value, 0]]],
        ];
        for (const [name, instead] of damaged) {
          outcome[name] = firing(
            withSeries(one, [{ ...one, points: one.points.toSpliced(i, 1, ...instead) }]),
          );
        }
      });
      outcome.segment = firing(withSeries(one, [{ ...one, segment: "Quimper" }]));
      expect(told(Object.entries(outcome)), one.kpi).toEqual(points[one.kpi] ?? {});
    }
  });
});

/** The table's line of a field, item by item. What it names but nothing damages stays in, and so fails. */
function spelled(expected: ByDamage, kind: Kind, outcome: Outcome): Outcome {
  const lines: Outcome = {};
  for (const [name, rules] of Object.entries(expected)) {
    const keys = isForAll(rules)
      ? itemsOf(kind)
          .map(({ id }) => `${id}: ${name}`)
          .filter((key) => key in outcome)
      : Object.keys(rules).map((id) => `${id}: ${name}`);
    if (keys.length === 0) lines[`nobody: ${name}`] = [];
    for (const key of keys) {
      lines[key] = isForAll(rules) ? rules : (rules[key.slice(0, key.indexOf(":"))] ?? []);
    }
  }
  return lines;
}

function isForAll(rules: Expected): rules is readonly RuleId[] {
  return Array.isArray(rules);
}

function itemsOf(kind: Kind): Item[] {
  return whole.items.filter((item) => item.kind === kind);
}

function withItem(damaged: Item): Engagement {
  return { ...whole, items: whole.items.map((one) => (one.id === damaged.id ? damaged : one)) };
}

/** Beside what its shape allows, a field may come to say what another item's says. */
function damagesOfField(item: Item, field: string, schema: z.ZodType): Damage[] {
  const value = (one: Item) => (one.data as Record<string, unknown>)[field];
  const twins = isWorded(schema)
    ? itemsOf(item.kind).filter((one) => {
        const text = JSON.stringify(value(one));
        return !['""', "[]", "null", JSON.stringify(value(item))].includes(text);
      })
    : [];
  return [
    ...damagesOf(schema, value(item)),
    ...twins.map((one): Damage => [`as ${one.id}`, value(one)]),
  ];
}
