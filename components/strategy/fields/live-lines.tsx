"use client";

import { useState } from "react";
import { FieldFrame, type FrameProps } from "@/components/live/field-frame";
import { useField } from "@/components/live/use-field";
import { bareControl } from "./bare";

/** A short list of words, one a line; empty lines are not kept. */
export function LiveLines({
  item,
  field,
  value,
  ...frame
}: { item: string; field: string; value: string[] } & FrameProps) {
  const bound = useField<string[]>({ item, field, value });
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FieldFrame bound={bound} format={(lines) => lines.join(", ")} {...frame}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          value={typed ?? bound.value.join("\n")}
          disabled={!bound.mayEdit}
          className={`${bareControl} field-sizing-content`}
          onFocus={bound.presence.onFocus}
          onBlur={() => {
            setTyped(null);
            bound.presence.onBlur();
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            bound.change(linesOf(event.target.value));
          }}
        />
      )}
    </FieldFrame>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== "")
    .slice(0, 100);
}
