import fc from "fast-check";
import type { z } from "zod";
import { isSingle, type Kind, kinds, linkRoles, mayLink, singletons } from "@/lib/engagement/rules";
import { type Engagement, type Item, itemData, type Link } from "@/lib/engagement/schema";

type Def = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  options?: z.ZodType[];
};

const words = fc.oneof(
  fc.string({ maxLength: 30, unit: "grapheme" }),
  fc.constantFrom(
    "",
    "Maison Kerleo",
    "خبز طازج",
    "🥐🥖",
    "d’Instagram",
    "</script>",
    "'; drop table item; --",
  ),
  fc.constantFrom("2026-03-12", "2024-02-29", "2026-03", "2026-03-12T14:30"),
  fc.constantFrom("https://example.org/a", "mailto:a@example.org"),
);

/** Values that a zod shape accepts: whatever the shape allows, people will write. */
export function accepted(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Def;
  const fits = (value: unknown) => schema.safeParse(value).success;
  switch (def.type) {
    case "default":
      return accepted(def.innerType as z.ZodType);
    case "nullable":
      return fc.option(accepted(def.innerType as z.ZodType));
    case "boolean":
      return fc.boolean();
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "number":
      return fc
        .oneof(
          fc.integer({ min: 0, max: 4 }),
          fc.integer({ min: 0, max: 100_000 }),
          fc.double({ min: -1, max: 150, noNaN: true }),
        )
        .map((value) => value + 0)
        .filter((value) => fits(value) && !Object.is(value, -0));
    case "array":
      return fc.array(accepted(def.element as z.ZodType), { maxLength: 3 }).filter(fits);
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, field]) => [name, accepted(field)]),
        ),
        { noNullPrototype: true },
      );
    case "string":
      return words.filter(fits);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

/** Engagements of any content that the shape allows: items of every kind, links that may be, figures, events. */
export const engagements: fc.Arbitrary<Engagement> = fc
  .array(fc.constantFrom(...kinds), { maxLength: 25 })
  .chain((chosen) => {
    const list = [...new Set([...chosen.filter((kind) => isSingleton(kind)), ...singletons])];
    const several = chosen.filter((kind) => !isSingleton(kind));
    const all: Kind[] = ["person", "kpi", ...several, ...list];
    return fc.record({
      items: fc.tuple(...all.map((kind, index) => itemOf(kind, `${kind}-${index}`))),
      picks: fc.array(
        fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.option(fc.integer({ min: 0, max: 40 }))),
        { maxLength: 40 },
      ),
      points: fc.uniqueArray(
        fc.tuple(
          fc.integer({ min: 19_000, max: 21_000 }),
          fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
        ),
        { maxLength: 20, selector: ([day]) => day },
      ),
      moments: fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { maxLength: 5 }),
      name: words.filter((text) => itemData.ambition.safeParse({ text }).success),
    });
  })
  .map(({ items, picks, points, moments, name }) => ({
    format: "azimut.engagement" as const,
    version: 1 as const,
    name,
    strapline: "",
    locale: "fr" as const,
    openedOn: "2026-01-12",
    items,
    links: linksAmong(items, picks),
    events: moments.map((at, index) => ({
      id: `event-${index}`,
      kind: "present" as const,
      item: items[index % items.length]?.id ?? null,
      by: items.find((item) => item.kind === "person")?.id ?? "",
      at,
      data: { note: name },
    })),
    rounds: [],
    series:
      points.length === 0
        ? []
        : [
            {
              kpi: items.find((item) => item.kind === "kpi")?.id ?? "",
              segment: "",
              points: points.map(
                ([day, value]) =>
                  [
                    new Date(day * 86_400_000).toISOString().slice(0, 10),
                    Object.is(value, -0) ? 0 : value,
                    null,
                  ] as [string, number, null],
              ),
            },
          ],
    prose: [],
    threads: [],
  }));

const isSingleton = (kind: Kind) => (singletons as readonly Kind[]).includes(kind);

function itemOf(kind: Kind, id: string): fc.Arbitrary<Item> {
  return fc
    .record({
      data: accepted(itemData[kind]),
      position: fc.integer({ min: 0, max: 50 }),
      createdAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    })
    .map(({ data, position, createdAt }) => ({
      id,
      kind,
      position,
      createdAt,
      changedAt: createdAt,
      template: [],
      data,
    })) as fc.Arbitrary<Item>;
}

function linksAmong(items: Item[], picks: [number, number, number, number | null][]): Link[] {
  const links = new Map<string, Link>();
  for (const [a, b, c, amount] of picks) {
    const from = items[a % items.length] as Item;
    const to = items[b % items.length] as Item;
    const roles = linkRoles.filter((role) => from !== to && mayLink(role, from.kind, to.kind));
    const role = roles[c % Math.max(1, roles.length)];
    if (!role) continue;
    const key = isSingle(role) ? `${from.id} ${role}` : `${from.id} ${role} ${to.id}`;
    links.set(key, { role, from: from.id, to: to.id, amount });
  }
  return [...links.values()];
}
