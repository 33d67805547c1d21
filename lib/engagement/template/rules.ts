import type { Engagement } from "../schema";
import { engagementSchema } from "../schema";
import b2bEn from "./catalogue/b2b.en.json";
import b2bFr from "./catalogue/b2b.fr.json";
import craftEn from "./catalogue/craft.en.json";
import craftFr from "./catalogue/craft.fr.json";
import professionalEn from "./catalogue/professional.en.json";
import professionalFr from "./catalogue/professional.fr.json";
import shopEn from "./catalogue/shop.en.json";
import shopFr from "./catalogue/shop.fr.json";

/** The templates that come with the portal, in the order in which they are offered. */
export const shippedKeys = ["shop", "craft", "b2b", "professional"] as const;
export type ShippedKey = (typeof shippedKeys)[number];
type Language = Engagement["locale"];

const files = {
  shop: { fr: shopFr, en: shopEn },
  craft: { fr: craftFr, en: craftEn },
  b2b: { fr: b2bFr, en: b2bEn },
  professional: { fr: professionalFr, en: professionalEn },
} satisfies Record<ShippedKey, Record<Language, unknown>>;

/** A shipped template as an engagement of the published shape: no people, no days, no figures, every text marked as the template's. */
export function shippedTemplate(key: ShippedKey, locale: Language): Engagement {
  return engagementSchema.parse(files[key][locale]) as Engagement;
}

/** The shipped templates by their name and one line about whom they are for. */
export function shippedTemplates(
  locale: Language,
): { key: ShippedKey; name: string; about: string }[] {
  return shippedKeys.map((key) => {
    const { name, strapline } = files[key][locale];
    return { key, name, about: strapline };
  });
}
