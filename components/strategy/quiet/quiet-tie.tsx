"use client";

import { useField } from "@/components/live/use-field";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { Option } from "../fields/view";
import { QuietShell } from "./quiet-shell";

type Ties = { id: string; amount: number | null }[];

/** What a thing is tied to, one at most: its name as text, with the list of choices lying over it. */
export function QuietTie({
  item,
  field,
  value,
  options,
  label,
  none,
}: {
  item: string;
  field: string;
  value: Ties;
  options: readonly Option[];
  label: string;
  none: string;
}) {
  const bound = useField<Ties>({ item, field, value });
  const tied = options.find((option) => option.value === bound.value[0]?.id);
  return (
    <QuietShell
      id={fieldId(item, field)}
      bound={bound}
      className="-ml-1.5 min-h-[26px] max-sm:min-h-11"
    >
      <span
        aria-hidden="true"
        className={`min-w-0 truncate text-12 ${tied ? "text-ink-2" : "text-watch"}`}
      >
        {tied?.label ?? none}
      </span>
      <select
        aria-label={label}
        title={tied?.label ?? none}
        value={tied?.value ?? ""}
        disabled={!bound.mayEdit}
        className="absolute inset-0 w-full opacity-0"
        {...bound.presence}
        onChange={(event) =>
          bound.commit(event.target.value ? [{ id: event.target.value, amount: null }] : [])
        }
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </QuietShell>
  );
}
