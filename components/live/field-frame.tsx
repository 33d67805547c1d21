"use client";

import { useLocale } from "next-intl";
import { useId } from "react";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Face } from "@/lib/live/rules";
import { ConflictPrompt, type ConflictWords } from "./conflict-prompt";
import { EditorTag } from "./face";
import { FieldHistory } from "./field-history";
import type { Json } from "./json";
import { SaveHint } from "./save-hint";
import type { FieldBinding } from "./use-field";

export type FrameProps = {
  label: string;
  /** the label stays for screen readers alone, where the place already says what the field is */
  quiet?: boolean;
  hint?: string;
  /** shown at the end of the control: "par semaine", "%" */
  unit?: string;
  className?: string;
} & ConflictWords;

type Control = { id: string; "aria-describedby": string; "aria-invalid": boolean };

/** Label, control, who is in it, and under it what became of what was typed; room is kept for that line. */
export function FieldFrame<T extends Json>({
  bound,
  label,
  quiet,
  hint,
  unit,
  other,
  format,
  problem = null,
  className = "",
  children,
}: FrameProps & {
  bound: FieldBinding<T>;
  format: (value: T) => string;
  /** what is wrong with what was typed, before it is sent */
  problem?: string | null;
  children: (control: Control) => React.ReactNode;
}) {
  const id = useId();
  const { before, after } = formatter(useLocale() as Locale).around(unit);
  const editor = bound.editors[0];
  const wrong = problem !== null || bound.state === "refused";
  const ring = bound.conflict?.by ?? editor;
  return (
    <div
      className={`group/field relative flex min-w-0 flex-col gap-1.5 ${className}`}
      data-save={bound.state}
    >
      <label htmlFor={id} className={quiet ? "sr-only" : "weight-550 pr-7 text-12 text-ink-2"}>
        {label}
      </label>
      <div
        className={`flex min-h-[38px] items-center gap-2 rounded-lg border bg-sheet px-3 max-sm:min-h-11 ${
          bound.glow ? "animate-glow" : ""
        } ${wrong ? "border-bad shadow-[inset_0_0_0_1px_var(--bad)]" : "border-edge"} ${
          bound.state === "unsent" ? "border-dashed" : ""
        } has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine`}
        style={frameStyle(bound.glow, ring)}
      >
        {before && <span className="shrink-0 text-13 text-ink-2">{before}</span>}
        {children({ id, "aria-describedby": `${id}-hint`, "aria-invalid": wrong })}
        {after && <span className="shrink-0 text-13 text-ink-2">{after}</span>}
        {editor && <EditorTag face={editor} />}
      </div>
      {!quiet && (
        <FieldHistory
          bound={bound}
          label={label}
          format={format}
          className="absolute -top-[3px] right-0 opacity-0 transition-opacity group-focus-within/field:opacity-100 group-hover/field:opacity-100 max-sm:-top-3 max-sm:size-11 max-sm:opacity-100"
        />
      )}
      <SaveHint id={`${id}-hint`} bound={bound} problem={problem} hint={hint} />
      {bound.conflict && <ConflictPrompt bound={bound} format={format} other={other} />}
    </div>
  );
}

function frameStyle(glow: string | null, ring: Face | undefined): React.CSSProperties {
  return {
    ...(glow ? { "--glow": glow } : {}),
    ...(ring ? { borderColor: ring.colour, boxShadow: `inset 0 0 0 1px ${ring.colour}` } : {}),
  } as React.CSSProperties;
}
