import { useCallback, useRef, useState } from "react";

/** Code that comes when it is first asked for: what came, and how to ask. A failed try (the connection went) is made again when asked. */
export function useOnDemand<Code>(load: () => Promise<Code>): [Code | null, () => void] {
  const [code, setCode] = useState<Code | null>(null);
  const [latest, asked] = [useRef(load), useRef(false)];
  const ask = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    latest.current().then(
      (came) => setCode(() => came),
      () => {
        asked.current = false;
      },
    );
  }, [asked, latest]);
  return [code, ask];
}
