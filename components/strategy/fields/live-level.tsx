"use client";

import { FieldFrame, type FrameProps } from "@/components/live/field-frame";
import { useField } from "@/components/live/use-field";
import { bareControl } from "./bare";
import type { Option } from "./view";

/** A level of a few, each with its words, or none yet; sent at once. */
export function LiveLevel({
  item,
  field,
  value,
  options,
  none,
  ...frame
}: {
  item: string;
  field: string;
  value: number | null;
  options: readonly Option[];
  none: string;
} & FrameProps) {
  const bound = useField<number | null>({ item, field, value });
  const wordOf = (level: number | null) =>
    options.find((option) => option.value === String(level))?.label ?? none;
  return (
    <FieldFrame bound={bound} format={wordOf} {...frame}>
      {(control) => (
        <select
          {...control}
          {...bound.presence}
          value={bound.value === null ? "" : String(bound.value)}
          disabled={!bound.mayEdit}
          className={bareControl}
          onChange={(event) =>
            bound.commit(event.target.value === "" ? null : Number(event.target.value))
          }
        >
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
