import type { z } from "zod";
import type { Kind } from "@/lib/engagement/rules";
import { type ItemData, itemData } from "@/lib/engagement/schema";

/** Data of a kind in which every field that takes free text holds `word`; what a shape refuses keeps its default. */
export function worded<K extends Kind>(kind: K, word: string): ItemData<K> {
  const shape = itemData[kind];
  let data = shape.parse({}) as Record<string, unknown>;
  for (const [field, schema] of Object.entries(shape.shape)) {
    const tried = shape.safeParse({ ...data, [field]: sample(schema as z.ZodType, word) });
    if (tried.success) data = tried.data;
  }
  return data as ItemData<K>;
}

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
};

function sample(schema: z.ZodType, word: string): unknown {
  const def = schema.def as unknown as Def;
  if (def.innerType) return sample(def.innerType, word);
  if (def.in) return sample(def.in, word);
  if (def.type === "string") return schema.safeParse(word).success ? word : "2026-03-12";
  if (def.type === "array" && def.element) return [sample(def.element, word)];
  if (def.type === "object" && def.shape)
    return Object.fromEntries(
      Object.entries(def.shape).map(([key, inner]) => [key, sample(inner, word)]),
    );
  if (def.type === "enum") return Object.values(def.entries ?? {})[0];
  if (def.type === "number") return 1;
  if (def.type === "boolean") return false;
  return undefined;
}
