import enCommon from "./en/common.json";
import enFormat from "./en/format.json";
import enMaturity from "./en/maturity.json";
import enShell from "./en/shell.json";
import enSigns from "./en/signs.json";
import enUi from "./en/ui.json";
import frCommon from "./fr/common.json";
import frFormat from "./fr/format.json";
import frMaturity from "./fr/maturity.json";
import frShell from "./fr/shell.json";
import frSigns from "./fr/signs.json";
import frUi from "./fr/ui.json";
import type { Locale } from "./locale";

const fr = {
  common: frCommon,
  format: frFormat,
  maturity: frMaturity,
  shell: frShell,
  signs: frSigns,
  ui: frUi,
};
const en: typeof fr = {
  common: enCommon,
  format: enFormat,
  maturity: enMaturity,
  shell: enShell,
  signs: enSigns,
  ui: enUi,
};

export type Messages = typeof fr;
export type Namespace = keyof Messages;

/** Every sentence of the product, by language and namespace. */
export const messages: Record<Locale, Messages> = { fr, en };
