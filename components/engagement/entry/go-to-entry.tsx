"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** The page's main action: puts the cursor in the line to fill. */
export function GoToEntry({ entry, label }: { entry: string; label: string }) {
  return (
    <Button
      variant="primary"
      onClick={() => {
        const form = document.getElementById(entry);
        form?.scrollIntoView({ block: "center" });
        form?.querySelector("input")?.focus({ preventScroll: true });
      }}
    >
      <Icon name="plus" />
      {label}
    </Button>
  );
}
