"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { floatingClass } from "./floating";
import { Icon, type IconName } from "./icon";

export type MenuEntry =
  | { label: string; icon?: IconName; onSelect: () => void; danger?: boolean; disabled?: boolean }
  | { label: string; icon?: IconName; href: string };

/** The list of a menu, beside the button that opened it; arrows, Home, End and first letters move in it. */
export function MenuPanel({
  anchor,
  open,
  onOpenChange,
  entries,
  align,
}: {
  anchor: React.RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  entries: readonly MenuEntry[];
  align: "start" | "end";
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          sideOffset={4}
          align={align}
          collisionPadding={12}
          className="z-40"
        >
          <Base.Popup
            finalFocus={anchor}
            className={`${floatingClass} min-w-44 max-w-[calc(100vw-24px)] p-1.5`}
          >
            {entries.map((entry) =>
              "href" in entry ? (
                <Base.LinkItem key={entry.label} href={entry.href} closeOnClick className={item}>
                  {entry.icon && <Icon name={entry.icon} />}
                  {entry.label}
                </Base.LinkItem>
              ) : (
                <Base.Item
                  key={entry.label}
                  onClick={entry.onSelect}
                  disabled={entry.disabled}
                  className={`${item} ${entry.danger ? "text-bad" : ""}`}
                >
                  {entry.icon && <Icon name={entry.icon} />}
                  {entry.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const item =
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2.5 text-14 text-ink outline-none " +
  "data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-2 data-[highlighted]:bg-marine-wash data-[highlighted]:text-marine max-sm:min-h-11";
