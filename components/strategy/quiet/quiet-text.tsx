"use client";

import { useField } from "@/components/live/use-field";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { QuietShell, quietControl } from "./quiet-shell";

/** A name or a title, one line that wraps; Enter sends it. */
export function QuietText({
  item,
  field,
  value,
  label,
  placeholder,
  className = "",
}: {
  item: string;
  field: string;
  value: string;
  label: string;
  placeholder: string;
  /** type of the text: its family, size, weight */
  className?: string;
}) {
  const bound = useField<string>({ item, field, value });
  return (
    <QuietShell
      id={fieldId(item, field)}
      bound={bound}
      history={{ label, format: (text) => text }}
      className="-ml-1.5"
    >
      <textarea
        aria-label={label}
        rows={1}
        value={bound.value}
        placeholder={placeholder}
        readOnly={!bound.mayEdit}
        maxLength={200}
        className={`${quietControl} resize-none py-px ${className} max-sm:py-2.5`}
        {...bound.presence}
        onChange={(event) => bound.change(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          bound.commit();
        }}
      />
    </QuietShell>
  );
}
