"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { useId, useState } from "react";
import { floatingClass } from "./floating";

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
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger
        openOnHover
        delay={150}
        aria-describedby={id}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        className="relative inline cursor-help text-start text-inherit underline decoration-edge decoration-dotted underline-offset-[3px] max-sm:after:absolute max-sm:after:-inset-x-1 max-sm:after:top-1/2 max-sm:after:h-11 max-sm:after:min-w-11 max-sm:after:-translate-y-1/2"
      >
        {term}
      </Base.Trigger>
      <span id={id} hidden>
        {children}
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={12} className="z-40">
          {/* The word keeps the focus: whoever reads by ear has heard its explanation, whoever sees goes on by Tab. */}
          <Base.Popup
            initialFocus={false}
            finalFocus={false}
            className={`${floatingClass} max-w-[min(320px,calc(100vw-24px))] px-3.5 py-2.5`}
          >
            <Base.Title className="sr-only">{term}</Base.Title>
            <Base.Description className="text-13">{children}</Base.Description>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
