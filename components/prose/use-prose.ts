import { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState } from "react";
import { Doc } from "yjs";
import { useRoom } from "@/components/live/live-room";
import type { Line } from "@/components/live/socket";
import { proseRoomName } from "@/lib/live/rules";
import { UnsentProse } from "./unsent-prose";

export type ProseState = "loading" | "saved" | "saving" | "unsent" | "read-only" | "refused";
export type ProseLink = { provider: HocuspocusProvider; state: ProseState; reason: string | null };

// Said by the server when it closes a text for good; with any other word the line is tried again.
const final = new Set(["too_large", "not_prose", "forbidden"]);

/** Ties a live text to the tab's socket: the document, and honestly what became of what was typed. */
export function useProse(line: Line, name: string): ProseLink | null {
  const { view } = useRoom();
  const [link, setLink] = useState<ProseLink | null>(null);
  useEffect(() => {
    const doc = new Doc();
    const unsent = new UnsentProse(doc, view.me.id, view.engagementId, name);
    let everSynced = false;
    let reason: string | null = null;
    let refused = false;
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
    show();
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
      provider.destroy();
    };

    function show() {
      const next = { provider, state: state(), reason };
      // Said at each letter, and mostly the same: only what differs is drawn again.
      setLink((now) =>
        now?.provider === provider && now.state === next.state && now.reason === reason
          ? now
          : next,
      );
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
