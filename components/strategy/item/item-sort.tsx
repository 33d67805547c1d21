"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { SortList, type SortRow } from "@/components/ui/sort/sort-list";
import { toast } from "@/components/ui/toast";
import { moveItemAction } from "@/lib/engagement/edit/actions";

/** The items of a kind in an order that everybody on the engagement shares; whoever edits moves them. */
export function ItemSort({
  engagementId,
  rows,
  className,
}: {
  engagementId: string;
  rows: readonly SortRow[];
  className?: string;
}) {
  const t = useTranslations("strategy-edit.item");
  const router = useRouter();
  const move = useCallback(
    async (itemId: string, before: string | null) => {
      const asked = { engagementId, changeId: crypto.randomUUID(), itemId, before };
      const answer = await moveItemAction(asked).catch(() => null);
      if (!answer?.ok) toast(t("failed"));
      router.refresh();
      return answer?.ok ?? false;
    },
    [engagementId, router, t],
  );
  return <SortList rows={rows} onMove={move} className={className} />;
}
