"use client";

import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action";

/** Runs a verb from a press: whether it is going on, whether it came to nothing, and what to do once it is done. */
export function useVerb<I, T>(
  verb: (input: I) => Promise<ActionResult<T>>,
  done: (value: T) => void = () => {},
) {
  const [busy, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const run = (input: I) =>
    start(async () => {
      setFailed(false);
      try {
        const result = await verb(input);
        if (result.ok) done(result.value);
        else setFailed(true);
      } catch {
        // The connection is away: nothing was changed, and the person is told.
        setFailed(true);
      }
    });
  return { busy, failed, run };
}
