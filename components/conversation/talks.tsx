"use client";

import { createContext, useContext } from "react";
import type { TalkCount } from "@/lib/conversation/queries";

export type TalksHere = {
  engagementId: string;
  counts: Record<string, TalkCount>;
  mayComment: boolean;
};

const Context = createContext<TalksHere | null>(null);

/** What is said about the items of this engagement, in numbers; each talk's words are asked for when it is opened. */
export function Talks({ children, ...here }: TalksHere & { children: React.ReactNode }) {
  return <Context.Provider value={here}>{children}</Context.Provider>;
}

/** The talks around this component; null outside an engagement. */
export function useTalks(): TalksHere | null {
  return useContext(Context);
}
