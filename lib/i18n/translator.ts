import { createTranslator } from "use-intl/core";
import type { Locale } from "./locale";
import { messages, type Namespace } from "./messages";

/** Sentences of one namespace for what runs outside a page: command line, mail, tests. */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({
    locale,
    messages: messages[locale],
    namespace,
    timeZone: "Europe/Paris",
  });
}
