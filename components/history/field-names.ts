import { getTranslations } from "next-intl/server";
import { wordsOf } from "@/components/strategy/fields/views";

/** The name under which a page shows a field, by the page that shows it first; null where none does. */
export async function fieldNames(): Promise<(field: string) => string | null> {
  const all = await Promise.all([
    getTranslations("strategy"),
    getTranslations("diagnostic"),
    getTranslations("audience"),
  ]);
  return (field) => {
    const key = `field.${field.replace(":", ".")}`;
    const speaks = all.map(wordsOf).find((t) => t.has(key));
    return speaks ? speaks(key) : null;
  };
}
