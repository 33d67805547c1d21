import { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Doc } from "yjs";
import { useRoom } from "@/components/live/live-room";
import type { Line } from "@/components/live/socket";
import { proseRoomName } from "@/lib/live/rules";
import { UnsentProse } from "./unsent-prose";

const restMs = 400;

export type ProseState = "loading" | "saved" | "saving" | "unsent" | "read-only" | "refused";
export type Standing = { state: ProseState; reason: string | null };
export type ProseLink = {
  provider: HocuspocusProvider;
  standing: () => Standing;
  subscribe: (listener: () => void) => () => void;
};

// Said by the server when it closes a text for good; with any other word the line is tried again.
const final = new Set(["too_large", "not_prose", "forbidden"]);

/** What became of what was typed, or what `of` makes of it; whoever asks is drawn again when that changes. */
export function useStanding<T>(link: ProseLink, of: (standing: Standing) => T): T {
  return useSyncExternalStore(link.subscribe, () => of(link.standing()));
}

/** Ties a live text to the tab's socket: the document, and honestly what became of what was typed. */
export function useProse(line: Line, name: string): ProseLink | null {
  const { view } = useRoom();
  const [link, setLink] = useState<ProseLink | null>(null);
  useEffect(() => {
    const doc = new Doc();
    const unsent = new UnsentProse(doc, view.me.id, view.engagementId, name);
    let everSynced = false;
    let everSaved = false;
    let reason: string | null = null;
    let refused = false;
    let standing: Standing = { state: "loading", reason };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const listeners = new Set<() => void>();
    const provider = new HocuspocusProvider({
      websocketProvider: line.socket,
      name: proseRoomName(view.engagementId, name),
      document: doc,
      token: "cookie",
      // Without it a document closed and opened again on one socket is dead.
      sessionAwareness: true,
      onSynced: () => {
        everSynced = true;
        const awareness = provider.awareness;
        awareness?.setLocalState(awareness.getLocalState());
        show();
      },
      onUnsyncedChanges: ({ number }) => {
        if (number === 0) unsent.settle();
        else if (everSynced) unsent.keep();
        show();
      },
      onStatus: () => show(),
      onAuthenticationFailed: () => {
        refused = true;
        reason = "forbidden";
        show();
      },
      onClose: ({ event }) => {
        if (event.code !== 1000 || line.socket.status !== "connected") return;
        // The server closed this text and not the socket.
        reason = event.reason;
        refused = final.has(event.reason);
        if (refused) provider.destroy();
        else setTimeout(() => line.again(), 2000);
        show();
      },
    });
    const leave = () => {
      if (provider.hasUnsyncedChanges && everSynced) unsent.write();
    };
    window.addEventListener("pagehide", leave);
    provider.attach();
    setLink({
      provider,
      standing: () => standing,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
      clearTimeout(rest);
      provider.destroy();
    };

    function show() {
      clearTimeout(rest);
      // While somebody types it is being saved, and is said to be saved once they rest: not twice with each letter.
      const rests = everSaved && standing.state === "saving" && state() === "saved";
      if (rests) rest = setTimeout(tell, restMs);
      else tell();
    }

    function tell() {
      const next = { state: state(), reason };
      if (next.state === standing.state && reason === standing.reason) return;
      standing = next;
      everSaved ||= next.state === "saved";
      for (const heard of listeners) heard();
    }

    function state(): ProseState {
      if (refused) return "refused";
      if (!everSynced) return "loading";
      if (provider.authorizedScope === "readonly") return "read-only";
      if (!provider.hasUnsyncedChanges) return "saved";
      return provider.isSynced && line.socket.status === "connected" ? "saving" : "unsent";
    }
  }, [line, name, view]);
  return link;
}
