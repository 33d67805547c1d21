"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own print dialog: one A4, black on white. */
export function PrintButton({ children }: { children: React.ReactNode }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
