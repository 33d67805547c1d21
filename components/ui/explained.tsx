"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { floatingClass } from "./floating";

/** A technical word with its explanation one hover, tap or Enter away. */
export function Explained({
  term,
  children,
}: {
  term: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger
        openOnHover
        delay={150}
        className="inline cursor-help text-inherit underline decoration-edge decoration-dotted underline-offset-[3px]"
      >
        {term}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={12} className="z-40">
          <Base.Popup
            className={`${floatingClass} max-w-[min(320px,calc(100vw-24px))] px-3.5 py-2.5`}
          >
            <Base.Description className="text-13">{children}</Base.Description>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
