"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { addItemAction } from "@/lib/engagement/edit/actions";
import type { AddItemInput } from "@/lib/engagement/edit/schema";

export type Entered = { name: string; data: AddItemInput["data"]; links?: AddItemInput["links"] };

type Sent = Entered & { id: string; changeId: string };

/**
 * Adds what is typed line after line: the next may be typed while the last is on its way. One that did
 * not go is kept and can be sent again; it is added once, however often it is sent.
 */
export function useEntries(
  engagementId: string,
  kind: AddItemInput["kind"],
  added: (name: string) => void,
) {
  const router = useRouter();
  const under = useRef(0);
  const [waiting, setWaiting] = useState(0);
  const [missed, setMissed] = useState<readonly Sent[]>([]);
  const send = async ({ name, ...entry }: Sent) => {
    under.current += 1;
    setWaiting(under.current);
    setMissed((others) => others.filter(({ id }) => id !== entry.id));
    const answer = await addItemAction({ engagementId, kind, ...entry }).catch(() => null);
    under.current -= 1;
    setWaiting(under.current);
    if (answer?.ok) added(name);
    else setMissed((others) => [...others, { name, ...entry }]);
    if (under.current === 0) router.refresh();
  };
  return {
    busy: waiting > 0,
    missed,
    add: (entry: Entered) =>
      send({ ...entry, id: crypto.randomUUID(), changeId: crypto.randomUUID() }),
    again: () => {
      for (const entry of missed) send(entry);
    },
  };
}
