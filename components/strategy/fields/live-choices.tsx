"use client";

import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import type { Option } from "./view";

/** Several of a few words, each pressed or not, sent at once. */
export function LiveChoices({
  item,
  field,
  value,
  label,
  options,
}: {
  item: string;
  field: string;
  value: string[];
  label: string;
  options: readonly Option[];
}) {
  const bound = useField<string[]>({ item, field, value });
  const words = (chosen: string[]) =>
    options
      .filter((option) => chosen.includes(option.value))
      .map((option) => option.label)
      .join(", ");
  const toggle = (one: string) => {
    const on = bound.value.includes(one);
    // In the order of the options: the same choice is the same value, whoever made it.
    bound.commit(
      options
        .map((option) => option.value)
        .filter((each) => (each === one ? !on : bound.value.includes(each))),
    );
  };
  return (
    <fieldset className="min-w-0">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={bound.value.includes(option.value)}
            disabled={!bound.mayEdit}
            onFocus={bound.presence.onFocus}
            onBlur={bound.presence.onBlur}
            onClick={() => toggle(option.value)}
            className="min-h-[30px] rounded-full border border-edge px-3 text-13 text-ink-2 hover:not-disabled:border-marine aria-pressed:border-marine aria-pressed:bg-marine-wash aria-pressed:font-semibold aria-pressed:text-marine max-sm:min-h-11"
          >
            {option.label}
          </button>
        ))}
      </div>
      <SaveHint bound={bound} />
      {bound.conflict && <ConflictPrompt bound={bound} format={words} />}
    </fieldset>
  );
}
