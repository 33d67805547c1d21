import { getTranslations } from "next-intl/server";

/** The name under which a page shows a field, by the page that shows it first; null where none does. */
export async function fieldNames(): Promise<(field: string) => string | null> {
  const all = await Promise.all([
    getTranslations("strategy"),
    getTranslations("diagnostic"),
    getTranslations("audience"),
  ]);
  return (field) => {
    const key = `field.${field.replace(":", ".")}` as "field.name";
    const speaks = all.find((t) => t.has(key));
    return speaks ? speaks(key) : null;
  };
}
