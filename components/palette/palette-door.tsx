"use client";

import { useEffect, useState } from "react";
import { useOnDemand } from "@/components/ui/on-demand";
import { onPaletteAsked } from "./opening";
import type { PaletteProps } from "./places";

/** Waits for the palette to be asked for; its code comes then, and not before. */
export function PaletteDoor(props: PaletteProps) {
  const [open, setOpen] = useState(false);
  const [Panel, ask] = useOnDemand(() =>
    import("./palette-panel").then((code) => code.PalettePanel),
  );
  useEffect(
    () =>
      onPaletteAsked(() => {
        ask();
        // Where its code did not come, the next press asks for it again.
        setOpen((was) => !was || !Panel);
      }),
    [ask, Panel],
  );
  return Panel && <Panel {...props} open={open} onOpenChange={setOpen} />;
}
