import { useEffect, useState } from "react";
import type { Found } from "./places";

/** Between two keys of somebody who types: what is typed is asked for once they pause (milliseconds). */
const pauseMs = 140;

export type FindingState = "still" | "searching" | "failed";

/** What the server finds for what is typed, the last answer kept until the next one is there. */
export function useFound(
  typed: string,
  engagementId: string | undefined,
): { found: Found[]; state: FindingState } {
  const [answer, setAnswer] = useState<{ to: string; found: Found[]; failed?: true }>({
    to: "",
    found: [],
  });
  const asked = typed.trim();
  const worth = asked.length > 1;
  useEffect(() => {
    if (!worth) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked });
      if (engagementId) query.set("engagement", engagementId);
      try {
        const response = await fetch(`/api/search?${query}`, { signal: stop.signal });
        if (!response.ok) throw new Error(String(response.status));
        const { found } = (await response.json()) as { found: Found[] };
        setAnswer({ to: asked, found });
      } catch {
        if (!stop.signal.aborted) setAnswer({ to: asked, found: [], failed: true });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, worth, engagementId]);
  if (!worth) return { found: [], state: "still" };
  if (answer.to !== asked) return { found: answer.found, state: "searching" };
  return { found: answer.found, state: answer.failed ? "failed" : "still" };
}
