import type { FieldView } from "@/components/strategy/fields/view";
import type { Formatter } from "@/lib/format/format";

/** A field's value in words, or null where there is nothing to say. */
export function said({ as, value, options = [], unit }: FieldView, f: Formatter): string | null {
  if (value === null || value === "" || value === false) return null;
  const labelOf = (chosen: unknown) => options.find(({ value: one }) => one === chosen)?.label;
  switch (as) {
    case "number":
      return [f.number(value as number), unit].filter(Boolean).join(" ");
    case "hours":
      return f.hours(value as number);
    case "money":
      return f.money(value as number);
    case "day":
      return f.day(value as string);
    case "choice":
    case "level":
      return labelOf(String(value)) ?? null;
    case "choices":
      return listed((value as unknown[]).map(labelOf), f);
    case "links":
      return listed(
        (value as { id: string }[]).map(({ id }) => labelOf(id)),
        f,
      );
    case "lines":
      return listed(value as string[], f);
    case "line":
    case "paragraph":
      return (value as string).trim() || null;
    default:
      return null;
  }
}

function listed(words: (string | undefined)[], f: Formatter): string | null {
  const known = words.filter((word): word is string => Boolean(word));
  return known.length > 0 ? f.list(known) : null;
}
