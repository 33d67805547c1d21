"use client";

import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { archiveItemAction, restoreItemAction } from "@/lib/engagement/edit/actions";

/** Takes an item away, says so, and brings it back when asked to. */
export function useArchive({
  engagementId,
  item,
  words,
  done,
  undone,
}: {
  engagementId: string;
  item: string;
  words: { removed: string; restored: string; undo: string; failed: string };
  done: () => void;
  undone: () => void;
}) {
  const [busy, start] = useTransition();
  const place = () => ({ engagementId, changeId: crypto.randomUUID(), itemId: item });
  const restore = async () => {
    const answer = await restoreItemAction(place()).catch(() => null);
    toast(answer?.ok ? words.restored : words.failed);
    if (answer?.ok) undone();
  };
  const remove = () =>
    start(async () => {
      const answer = await archiveItemAction(place()).catch(() => null);
      if (!answer?.ok) return toast(words.failed);
      toast(words.removed, { label: words.undo, run: () => void restore() });
      done();
    });
  return { remove, busy };
}
