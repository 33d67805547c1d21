"use client";

import { usePathname, useRouter } from "next/navigation";
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { RoomView } from "@/lib/live/queries";
import { fetchPatiently } from "./patient-fetch";
import { Room, type RoomState } from "./room";
import type { Line } from "./socket";

type Live = { room: Room; line: Line | null };
const Context = createContext<Live | null>(null);

/**
 * Makes a page live: one socket for the tab, opened after the first paint. Spread `readRoom(viewer, id)` of
 * lib/live/queries into it, around the pages of one engagement, inside `<ClientMessages namespaces={["live", …]}>`.
 */
export function LiveRoom({ children, ...view }: RoomView & { children: React.ReactNode }) {
  const refresh = useRefresh();
  const [room] = useState(() => new Room(view, refresh));
  const [line, setLine] = useState<Line | null>(null);
  const pathname = usePathname();

  useEffect(() => room.start(), [room]);
  useEffect(fetchPatiently, []);
  useEffect(() => {
    let gone = false;
    let open: Line | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const call = async () => {
      try {
        const { openLine } = await import("./socket");
        if (gone) return;
        open = openLine(room);
        setLine(open);
      } catch {
        // The connection went before the code of the socket came: fields go on saving, this is tried again.
        room.connect("away", null);
        if (!gone) timer = setTimeout(call, 2_000);
      }
    };
    // After the first paint: the page is read before it is live.
    timer = setTimeout(call, 0);
    return () => {
      gone = true;
      clearTimeout(timer);
      open?.close();
      setLine(null);
    };
  }, [room]);
  useEffect(() => room.stand({ page: pathname, item: null, field: null }), [room, pathname]);

  const live = useMemo(() => ({ room, line }), [room, line]);
  return <Context.Provider value={live}>{children}</Context.Provider>;
}

/** The live room around this component. */
export function useRoom(): Room {
  return useLive().room;
}

/** The socket of this tab once it is open, for live texts. */
export function useLine(): Line | null {
  return useLive().line;
}

/** Who is here, whether the line holds, and how many fields wait to be sent. */
export function useRoomState(): RoomState {
  const room = useRoom();
  return useSyncExternalStore(
    room.subscribe,
    () => room.state,
    () => room.state,
  );
}

function useLive(): Live {
  const live = useContext(Context);
  if (!live) throw new Error("a live component stands outside <LiveRoom>");
  return live;
}

/** The page asks the server again, at most once a second. */
function useRefresh(): () => void {
  const router = useRouter();
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  return useMemo(
    () => () => {
      if (timer.current) return;
      const wait = Math.max(50, last.current + 1000 - Date.now());
      timer.current = setTimeout(() => {
        timer.current = null;
        last.current = Date.now();
        router.refresh();
      }, wait);
    },
    [router],
  );
}
