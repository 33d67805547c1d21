import formatParsed from "use-intl/format-message/format-only";

/**
 * Formats a sentence that was parsed at the build; stands in for the formatter that parses as well. One that comes to nothing is an
 * empty sentence, of which the library makes an empty list.
 */
export default function formatMessage(
  ...said: Parameters<typeof formatParsed>
): ReturnType<typeof formatParsed> {
  const formatted = formatParsed(...said);
  return Array.isArray(formatted) && formatted.length === 0 ? "" : formatted;
}

formatMessage.raw = false;
