import enCommandLine from "./en/command-line.json";
import enCommon from "./en/common.json";
import enExchange from "./en/exchange.json";
import enFormat from "./en/format.json";
import enLive from "./en/live.json";
import enMaturity from "./en/maturity.json";
import enShell from "./en/shell.json";
import enSigns from "./en/signs.json";
import enUi from "./en/ui.json";
import frCommandLine from "./fr/command-line.json";
import frCommon from "./fr/common.json";
import frExchange from "./fr/exchange.json";
import frFormat from "./fr/format.json";
import frLive from "./fr/live.json";
import frMaturity from "./fr/maturity.json";
import frShell from "./fr/shell.json";
import frSigns from "./fr/signs.json";
import frUi from "./fr/ui.json";
import type { Locale } from "./locale";

const fr = {
  "command-line": frCommandLine,
  common: frCommon,
  exchange: frExchange,
  format: frFormat,
  live: frLive,
  maturity: frMaturity,
  shell: frShell,
  signs: frSigns,
  ui: frUi,
};
const en: typeof fr = {
  "command-line": enCommandLine,
  common: enCommon,
  exchange: enExchange,
  format: enFormat,
  live: enLive,
  maturity: enMaturity,
  shell: enShell,
  signs: enSigns,
  ui: enUi,
};

export type Messages = typeof fr;
export type Namespace = keyof Messages;

/** Every sentence of the product, by language and namespace. */
export const messages: Record<Locale, Messages> = { fr, en };
