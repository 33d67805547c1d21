"use client";

import { useEffect, useId, useRef, useState } from "react";
import { beside } from "./beside";
import { floatingClass } from "./floating";

const patience = 150;

/**
 * A technical word with its explanation one hover, focus or tap away; Escape puts it away. Readers of the page by ear hear it with
 * the word. It is a button: it never stands inside a link, a label or another button.
 */
export function Explained({
  term,
  children,
}: {
  term: React.ReactNode;
  children: React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), patience);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    // It stands where the word stood: a press elsewhere or a scroll puts it away.
    const away = ({ type, target }: Event) => {
      if (type === "scroll" || !word.current?.contains(target as Node)) setOpen(false);
    };
    const when = { capture: true, passive: true };
    document.addEventListener("pointerdown", away, when);
    document.addEventListener("scroll", away, when);
    return () => {
      document.removeEventListener("pointerdown", away, when);
      document.removeEventListener("scroll", away, when);
    };
  }, [open]);
  return (
    <>
      <button
        ref={word}
        type="button"
        aria-describedby={id}
        aria-expanded={open}
        onClick={() => {
          clearTimeout(timer.current);
          setOpen(!open);
        }}
        onPointerEnter={({ pointerType }) => pointerType === "mouse" && soon(true)}
        onPointerLeave={({ pointerType }) => pointerType === "mouse" && soon(false)}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          // What it stands in stays open: this press was for the explanation.
          event.preventDefault();
          setOpen(false);
        }}
        className="relative inline cursor-help text-start text-inherit underline decoration-edge decoration-dotted underline-offset-[3px] max-sm:after:absolute max-sm:after:-inset-x-1 max-sm:after:top-1/2 max-sm:after:h-11 max-sm:after:min-w-11 max-sm:after:-translate-y-1/2"
      >
        {term}
      </button>
      <span id={id} hidden>
        {children}
      </span>
      {open && (
        // Whoever reads by ear has heard it with the word.
        <span
          popover="manual"
          aria-hidden="true"
          ref={(card) => beside(card, word.current)}
          onPointerEnter={() => soon(true)}
          onPointerLeave={() => soon(false)}
          className={`${floatingClass} fixed m-0 w-max max-w-[min(320px,calc(100vw-24px))] whitespace-normal px-3.5 py-2.5 text-start font-sans text-13 font-normal not-italic starting:translate-y-1 starting:opacity-0`}
        >
          {children}
        </span>
      )}
    </>
  );
}
