"use client";

import { useTranslations } from "next-intl";
import { EditorTag } from "@/components/live/face";
import { FieldHistory } from "@/components/live/field-history";
import type { Json } from "@/components/live/json";
import type { FieldBinding } from "@/components/live/use-field";
import { Icon, type IconName } from "@/components/ui/icon";

/**
 * A field that reads as text until one comes near: no border at rest, whoever is in it shown in their colour, and a
 * small mark in its corner of what became of what was typed. Nothing moves when it is entered.
 */
export function QuietShell<T extends Json>({
  id,
  bound,
  className = "",
  wrong = false,
  history,
  children,
}: {
  id: string;
  bound: FieldBinding<T>;
  className?: string;
  /** what was typed cannot be sent */
  wrong?: boolean;
  /** what its history calls it, and how it writes a value; none where the place has no room for it */
  history?: { label: string; format: (value: T) => string };
  children: React.ReactNode;
}) {
  const editor = bound.editors[0];
  const ring = bound.conflict?.by?.colour ?? editor?.colour;
  const bad = wrong || bound.state === "refused";
  return (
    <span
      id={id}
      data-save={bound.state}
      className={`group/field relative inline-flex max-w-full items-center rounded-md border px-1.5 ${
        bound.mayEdit
          ? "hover:border-edge has-focus-visible:border-marine has-focus-visible:outline-2 has-focus-visible:outline-marine"
          : ""
      } ${bad ? "border-bad" : bound.state === "unsent" ? "border-dashed border-watch" : "border-transparent"} ${
        bound.glow ? "animate-glow" : ""
      } ${className}`}
      style={
        {
          ...(bound.glow ? { "--glow": bound.glow } : {}),
          ...(ring ? { borderColor: ring, boxShadow: `inset 0 0 0 1px ${ring}` } : {}),
        } as React.CSSProperties
      }
    >
      {children}
      {editor && (
        <span className="ml-1.5 -mr-1">
          <EditorTag face={editor} />
        </span>
      )}
      {history && (
        <FieldHistory
          bound={bound}
          {...history}
          className="absolute top-1/2 right-full z-10 -translate-y-1/2 rounded-full border border-line bg-sheet opacity-0 shadow-float transition-opacity group-focus-within/field:opacity-100 group-hover/field:opacity-100 max-sm:top-full max-sm:right-0 max-sm:size-11 max-sm:translate-y-0 pointer-events-none group-focus-within/field:pointer-events-auto group-hover/field:pointer-events-auto focus-visible:pointer-events-auto"
        />
      )}
      <Mark state={bad ? "refused" : bound.state} />
    </span>
  );
}

/** One for each state that needs a word; nothing at rest. */
function Mark({ state }: { state: FieldBinding<Json>["state"] }) {
  const t = useTranslations("live");
  const mark = marks[state];
  if (!mark) return null;
  return (
    <span
      role="status"
      className={`absolute -top-2 -right-2 rounded-full bg-paper p-px ${mark.tone}`}
    >
      <Icon
        name={mark.icon}
        size={12}
        className={state === "saving" ? "motion-safe:animate-turn" : ""}
      />
      <span className="sr-only">{t(mark.words)}</span>
    </span>
  );
}

const marks: Partial<
  Record<
    FieldBinding<Json>["state"],
    { icon: IconName; tone: string; words: "saved" | "saving" | "unsent" | "refused.invalid" }
  >
> = {
  saving: { icon: "turning", tone: "text-ink-2", words: "saving" },
  saved: { icon: "check", tone: "text-good", words: "saved" },
  unsent: { icon: "offline", tone: "text-watch", words: "unsent" },
  refused: { icon: "close", tone: "text-bad", words: "refused.invalid" },
};

/** Bare control inside the shell. */
export const quietControl =
  "field-sizing-content min-w-0 max-w-full bg-transparent outline-none placeholder:text-ink-2 max-sm:min-h-11";
