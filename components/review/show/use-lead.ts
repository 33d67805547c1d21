"use client";

import { useEffect, useRef, useState } from "react";
import { useRoom, useRoomState } from "@/components/live/live-room";
import type { Lead } from "@/components/live/room";

type Standing = {
  /** the point that this screen shows, by its place */
  index: number;
  /** what is pointed at in it, null for nothing */
  item: number | null;
  since: number | null;
  /** who presents, whom this screen follows or could */
  leader: Lead | null;
  presents: boolean;
  follows: boolean;
};

/**
 * Who shows what on the shared screen of a review. One presents, the others follow; a follower who moves looks around
 * freely until they rejoin, and the latest to take over is the one who presents.
 */
export function useLead(reviewId: string, keys: readonly string[]) {
  const room = useRoom();
  const { leads } = useRoomState();
  const [own, setOwn] = useState({
    index: 0,
    item: null as number | null,
    since: null as number | null,
  });
  const [turn, setTurn] = useState<number | null>(null);
  const [free, setFree] = useState(false);
  const others = leads.filter(({ presenting }) => presenting.review === reviewId);
  const leader = others[0] ?? null;
  const ahead = leader?.presenting.turn ?? 0;
  const presents = turn !== null && turn >= ahead;
  const follows = !presents && !free && leader !== null;
  const led = leader ? keys.indexOf(leader.presenting.page) : -1;
  const standing: Standing = {
    index: Math.min(follows && led >= 0 ? led : own.index, keys.length - 1),
    item: follows
      ? leader?.presenting.item == null
        ? null
        : Number(leader.presenting.item)
      : own.item,
    since: follows ? (leader?.presenting.since ?? null) : own.since,
    leader,
    presents,
    follows,
  };

  const memory = `azimut-presents-${reviewId}`;
  // A presenter who reloads the page goes on presenting.
  useEffect(() => {
    const kept = sessionStorage.getItem(memory);
    if (!kept) return;
    const {
      key,
      since,
      turn: was,
    } = JSON.parse(kept) as { key: string; since: number; turn: number };
    setTurn(was);
    setOwn({ index: Math.max(0, keysNow.current.indexOf(key)), item: null, since });
  }, [memory]);
  const keysNow = useRef(keys);
  keysNow.current = keys;

  const key = keys[standing.index] ?? "";
  useEffect(() => {
    if (!presents || turn === null || own.since === null) return;
    const item = own.item === null ? null : String(own.item);
    room.show({ review: reviewId, page: key, item, since: own.since, turn });
    sessionStorage.setItem(memory, JSON.stringify({ key, since: own.since, turn }));
  }, [room, presents, reviewId, key, own.item, own.since, turn, memory]);
  useEffect(() => {
    if (presents) return;
    room.show(null);
    // Somebody took over: this screen follows them.
    if (turn !== null && ahead > turn) {
      sessionStorage.removeItem(memory);
      setTurn(null);
    }
  }, [room, presents, turn, ahead, memory]);
  useEffect(() => () => room.show(null), [room]);
  useEffect(() => {
    room.stand({ page: `${location.pathname}${follows || presents ? "" : "#free"}` });
  }, [room, follows, presents]);

  return {
    ...standing,
    others,
    go: (index: number) => {
      const next = Math.max(0, Math.min(keys.length - 1, index));
      if (follows) setFree(true);
      if (next !== standing.index || follows)
        setOwn({ index: next, item: null, since: Date.now() });
    },
    point: (item: number | null) => {
      if (follows) setFree(true);
      setOwn({ index: standing.index, item, since: standing.since ?? Date.now() });
    },
    take: () => {
      setOwn({ index: standing.index, item: standing.item, since: Date.now() });
      setFree(false);
      setTurn(ahead + 1);
    },
    stop: () => {
      sessionStorage.removeItem(memory);
      setTurn(null);
    },
    leave: () => {
      setOwn({ index: standing.index, item: standing.item, since: standing.since });
      setFree(true);
    },
    rejoin: () => setFree(false),
  };
}
export type Leading = ReturnType<typeof useLead>;
