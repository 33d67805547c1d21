import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";

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

const againMs = 2_000;

/**
 * A component whose code comes when it is first shown; `Meanwhile` stands in its place, and where the connection went it is asked for
 * again. Not by `lazy`: React holds back for 300 ms what a boundary reveals after it showed that something is coming.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = Nothing,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [Code, setCode] = useState(() => known);
    useEffect(() => {
      if (Code) return;
      let gone = false;
      let timer: ReturnType<typeof setTimeout>;
      const ask = () =>
        load().then(
          (came) => {
            known = came;
            if (!gone) setCode(() => came);
          },
          () => {
            if (!gone) timer = setTimeout(ask, againMs);
          },
        );
      ask();
      return () => {
        gone = true;
        clearTimeout(timer);
      };
    }, [Code]);
    return Code ? <Code {...props} /> : <Meanwhile />;
  };
}

function Nothing() {
  return null;
}
