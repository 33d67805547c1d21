"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page again a moment later: some of its lines were still being counted at that moment. */
export function RefreshSoon({ at }: { at: number }) {
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is behind is asked again, once
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), 1000);
    return () => clearTimeout(timer);
  }, [at, router]);
  return null;
}
