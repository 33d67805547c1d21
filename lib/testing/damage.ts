import type { z } from "zod";

/** A name for what was done to a value, and what became of it. */
export type Damage = readonly [name: string, value: unknown];

type Def = {
  type: string;
  innerType: z.ZodType;
  element: z.ZodType;
  shape: Record<string, z.ZodType>;
  entries: Record<string, string>;
};
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/**
 * Everything that may happen to one field, read from its shape so that a new field is damaged as soon as it exists: `none`,
 * `emptied`, `other` words, every other choice by its name, `flipped`, `least` and `most`, `earlier` and `later`; of a list each
 * element `gone` ("2 gone") and each of its fields ("2 level least"), and `one more` where it is empty.
 */
export function damagesOf(schema: z.ZodType, now: unknown): Damage[] {
  const seen = new Set([JSON.stringify(now)]);
  return damages(schema, now).filter(([, value]) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

function damages(schema: z.ZodType, now: unknown): Damage[] {
  const def = defOf(schema);
  switch (def.type) {
    case "default":
      return damages(def.innerType, now);
    case "nullable":
      return [["none", null], ...damages(def.innerType, now)];
    case "boolean":
      return [["flipped", !now]];
    case "enum":
      return Object.values(def.entries).map((choice) => [choice, choice]);
    case "number":
      return extremes(schema as z.ZodNumber);
    case "string":
      return texts(schema);
    case "array":
      return lists(def.element, now as unknown[]);
    default:
      throw new Error(`no damage is known for ${def.type}`);
  }
}

const faraway = 4e12;

function extremes({ minValue, maxValue }: z.ZodNumber): Damage[] {
  const within = (value: number | null) => value !== null && Math.abs(value) <= faraway;
  return [
    ["least", within(minValue) ? minValue : -faraway],
    ["most", within(maxValue) ? maxValue : faraway],
  ];
}

const dated: Damage[] = [
  ["earlier", "2024-01-01"],
  ["later", "2027-12-31"],
  ["earlier", "2024-01"],
  ["later", "2027-12"],
  ["earlier", "2024-01-01T09:00"],
  ["later", "2027-12-31T09:00"],
];
const worded: Damage[] = [
  ["emptied", ""],
  ["other", "Autre chose"],
];

function texts(schema: z.ZodType): Damage[] {
  const fits = ([, value]: Damage) => schema.safeParse(value).success;
  if (worded.every(fits)) return worded;
  return [...worded, ["other", "https://autre.example/"] as const, ...dated].filter(fits);
}

function lists(element: z.ZodType, now: readonly unknown[]): Damage[] {
  const shape = defOf(element).shape;
  if (!shape) {
    const one = damages(element, null).filter(([name]) => name !== "emptied");
    return [["emptied", []], ...one.map(([name, only]): Damage => [name, [only]])];
  }
  if (now.length === 0) return [["one more", [example(shape)]]];
  const rows = now as Record<string, unknown>[];
  return [
    ["emptied", []],
    ...rows.flatMap((row, i): Damage[] => [
      [`${i} gone`, rows.filter((_, j) => j !== i)],
      ...Object.entries(shape).flatMap(([field, inner]) =>
        damagesOf(inner, row[field]).map(
          ([name, value]): Damage => [
            `${i} ${field} ${name}`,
            rows.map((one, j) => (j === i ? { ...one, [field]: value } : one)),
          ],
        ),
      ),
    ]),
  ];
}

/** A row as far apart as its shape allows: from the earliest to the latest, other words, the most. */
function example(shape: Record<string, z.ZodType>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => {
      const all = damages(schema, null).filter(([name]) => name !== "none" && name !== "emptied");
      const early = all.find(([name]) => name === "earlier");
      return [field, (field === "to" || !early ? all.at(-1) : early)?.[1]];
    }),
  );
}

/** Whether a field holds words, or a list of them, that another item of its kind could hold as well. */
export function isWorded(schema: z.ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "default" || def.type === "nullable") return isWorded(def.innerType);
  if (def.type === "array") return defOf(def.element).type === "string";
  return def.type === "string" && worded.every(([, value]) => schema.safeParse(value).success);
}

/** Everything that may happen to a record of any shape: each key gone, or with other words in it. */
export function damagesOfRecord(data: object): Damage[] {
  return Object.entries(data).flatMap(([key, value]): Damage[] => {
    const { [key as keyof typeof data]: _, ...rest } = data;
    const inner = value !== null && typeof value === "object" ? damagesOfRecord(value) : null;
    return [
      [`${key} gone`, rest],
      ...(inner?.map(([name, now]): Damage => [`${key} ${name}`, { ...data, [key]: now }]) ?? [
        [`${key} other`, { ...data, [key]: "Autre chose" }] as const,
      ]),
    ];
  });
}
