"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action";

/** Runs a verb of a review from a press, then asks the page again; `failed` is why it came to nothing. */
export function useVerb<I, T>(
  verb: (input: I) => Promise<ActionResult<T>>,
  done: (value: T) => void = () => {},
) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [failed, setFailed] = useState<string | null>(null);
  const run = (input: I) =>
    start(async () => {
      setFailed(null);
      // The connection may be away: then nothing was changed, and the person is told.
      const result = await verb(input).catch(() => null);
      if (result?.ok) done(result.value);
      else setFailed(result?.reason ?? "away");
      router.refresh();
    });
  return { busy, failed, run };
}
