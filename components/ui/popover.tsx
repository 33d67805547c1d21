"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { floatingClass } from "./floating";

/** Something small to read or fill in, anchored to its button; the rest of the page stays usable. */
export function Popover({
  trigger,
  title,
  open,
  onOpenChange,
  align = "start",
  children,
}: {
  trigger: React.ReactElement;
  title?: React.ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  children: React.ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-40">
          <Base.Popup className={`${floatingClass} max-w-[min(360px,calc(100vw-24px))] p-4`}>
            {title && <Base.Title className="mb-2 text-16">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
