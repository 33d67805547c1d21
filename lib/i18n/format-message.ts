import formatParsed from "use-intl/format-message/format-only";
import { nestQuotes } from "@/lib/format/quotes";

/**
 * Formats a sentence that was parsed at the build; stands in for the formatter that parses as well. One that comes to nothing is an
 * empty sentence, of which the library makes an empty list; a name that holds quotation marks may stand between those of a sentence.
 */
export default function formatMessage(
  ...said: Parameters<typeof formatParsed>
): ReturnType<typeof formatParsed> {
  const formatted = formatParsed(...said);
  if (typeof formatted === "string") return nestQuotes(formatted);
  return Array.isArray(formatted) && formatted.length === 0 ? "" : formatted;
}

formatMessage.raw = false;
