"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action";
import {
  archiveItemAction,
  moveItemAction,
  restoreItemAction,
} from "@/lib/engagement/edit/actions";

/** Up, down, away: what one does with an item of a list. What is taken away can be brought back. */
export function ItemActions({
  engagementId,
  item,
  name,
  before,
  after,
}: {
  engagementId: string;
  item: string;
  name: string;
  /** the item above it, to stand before when moved up */
  before: string | null;
  /** what to stand before when moved down; null for the end, undefined where it is last already */
  after: string | null | undefined;
}) {
  const t = useTranslations("strategy-edit.item");
  const router = useRouter();
  const [busy, start] = useTransition();
  const place = () => ({ engagementId, changeId: crypto.randomUUID(), itemId: item });
  const run = (act: () => Promise<ActionResult<unknown>>, done?: () => void) =>
    start(async () => {
      const answer = await act().catch(() => null);
      if (answer?.ok) done?.();
      else toast(t("failed"));
      router.refresh();
    });
  const restore = () =>
    run(
      () => restoreItemAction(place()),
      () => toast(t("restored", { name })),
    );
  return (
    <span className="-mt-1.5 -mb-2 flex opacity-60 focus-within:opacity-100 hover:opacity-100 max-sm:opacity-100">
      <IconButton
        icon="chevron-up"
        label={t("up", { name })}
        disabled={busy || before === null}
        className="disabled:opacity-30"
        onClick={() => run(() => moveItemAction({ ...place(), before }))}
      />
      <IconButton
        icon="chevron-down"
        label={t("down", { name })}
        disabled={busy || after === undefined}
        className="disabled:opacity-30"
        onClick={() => run(() => moveItemAction({ ...place(), before: after ?? null }))}
      />
      <IconButton
        icon="trash"
        label={t("remove", { name })}
        disabled={busy}
        onClick={() =>
          run(
            () => archiveItemAction(place()),
            () => toast(t("removed", { name }), { label: t("undo"), run: restore }),
          )
        }
      />
    </span>
  );
}
