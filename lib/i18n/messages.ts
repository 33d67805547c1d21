import enCommon from "./en/common.json";
import frCommon from "./fr/common.json";
import type { Locale } from "./locale";

const fr = {
  common: frCommon,
};
const en: typeof fr = {
  common: enCommon,
};

export type Messages = typeof fr;
export type Namespace = keyof Messages;

/** Every sentence of the product, by language and namespace. */
export const messages: Record<Locale, Messages> = { fr, en };
