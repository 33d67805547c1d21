"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { controlClass } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

type Native = Omit<React.ComponentProps<"input">, "className" | "id">;

/** One line of a form at the gate: larger than inside, its problem right under it and said aloud. */
export function EntryField({
  label,
  hint,
  error,
  type = "text",
  ...native
}: { label: string; hint?: string; error?: string } & Native) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  const id = useId();
  const note = `${id}-note`;
  const secret = type === "password";
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="weight-550 text-14">
        {label}
      </label>
      <div
        className={`flex min-h-11 items-center rounded-lg border bg-sheet has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine ${
          error
            ? "border-bad inset-ring inset-ring-bad"
            : native.readOnly
              ? "border-line bg-sunk!"
              : "border-edge"
        }`}
      >
        <input
          {...native}
          id={id}
          type={secret && shown ? "text" : type}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? note : undefined}
          className={controlClass}
        />
        {secret && (
          <button
            type="button"
            aria-label={t(shown ? "hide" : "show")}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="grid size-11 shrink-0 place-items-center rounded-lg text-ink-2 hover:text-marine aria-pressed:text-marine"
          >
            <Icon name="eye" />
          </button>
        )}
      </div>
      <div id={note} aria-live="polite" className="text-13 text-ink-2 empty:hidden">
        {error ? <Problem>{error}</Problem> : hint}
      </div>
    </div>
  );
}

export function Problem({ children }: { children: React.ReactNode }) {
  return (
    <span className="flex items-start gap-1.5 text-bad">
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        aria-hidden="true"
        className="mt-[3px] flex-none"
      >
        <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path
          d="M7 4v3.5M7 9.8v.01"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      {children}
    </span>
  );
}
