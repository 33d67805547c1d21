"use client";

import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Checkbox } from "@/components/ui/checkbox";

/** Yes or no, sent at once. */
export function LiveYesNo({
  item,
  field,
  value,
  label,
}: {
  item: string;
  field: string;
  value: boolean;
  label: string;
}) {
  const bound = useField<boolean>({ item, field, value });
  return (
    <div>
      <Checkbox
        checked={bound.value}
        disabled={!bound.mayEdit}
        onFocus={bound.presence.onFocus}
        onBlur={bound.presence.onBlur}
        onChange={(event) => bound.commit(event.target.checked)}
      >
        {label}
      </Checkbox>
      <SaveHint bound={bound} />
    </div>
  );
}
