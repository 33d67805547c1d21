"use client";

import { cloneElement, useRef, useState } from "react";
import type { MenuEntry } from "./menu-panel";
import { useOnDemand } from "./on-demand";

/** Actions on one thing, behind one button. The list's code comes when a hand or the focus is near. */
export function Menu({
  trigger,
  entries,
  align = "end",
}: {
  trigger: React.ReactElement<React.ComponentProps<"button">>;
  entries: readonly MenuEntry[];
  align?: "start" | "end";
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [Panel, ask] = useOnDemand(() => import("./menu-panel").then((code) => code.MenuPanel));
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onPointerEnter: ask,
        onFocus: ask,
        onClick: () => {
          ask();
          setOpen(!open);
        },
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {Panel && (
        <Panel anchor={button} open={open} onOpenChange={setOpen} entries={entries} align={align} />
      )}
    </>
  );
}
