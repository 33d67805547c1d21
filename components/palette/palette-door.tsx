"use client";

import { type ComponentType, useEffect, useState } from "react";
import { onPaletteAsked } from "./opening";
import type { PaletteProps } from "./places";

type Panel = ComponentType<PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void }>;

/** Waits for the palette to be asked for; its code comes then, and not before. */
export function PaletteDoor(props: PaletteProps) {
  const [open, setOpen] = useState(false);
  const [Panel, setPanel] = useState<Panel | null>(null);
  useEffect(
    () =>
      onPaletteAsked(() => {
        setOpen((was) => !was);
        void import("./palette-panel").then(
          (code) => setPanel(() => code.PalettePanel),
          // The connection went: the next press asks again.
          () => setOpen(false),
        );
      }),
    [],
  );
  return Panel && <Panel {...props} open={open} onOpenChange={setOpen} />;
}
