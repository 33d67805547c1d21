"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useArchive } from "./use-archive";

/** Takes a note off the chart; it can be put back. */
export function RemoveAnnotation({
  engagementId,
  item,
  text,
}: {
  engagementId: string;
  item: string;
  text: string;
}) {
  const t = useTranslations("kpi-sheet.happened");
  const router = useRouter();
  const { remove, busy } = useArchive({
    engagementId,
    item,
    words: {
      removed: t("removed"),
      restored: t("restored"),
      undo: t("undo"),
      failed: t("notRemoved"),
    },
    done: () => router.refresh(),
    undone: () => router.refresh(),
  });
  return <IconButton icon="trash" label={t("remove", { text })} disabled={busy} onClick={remove} />;
}
