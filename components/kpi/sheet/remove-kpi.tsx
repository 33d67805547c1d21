"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useArchive } from "./use-archive";

/** Takes an indicator away and goes back to the others; it can be brought back with its figures. */
export function RemoveKpi({
  engagementId,
  item,
  name,
}: {
  engagementId: string;
  item: string;
  name: string;
}) {
  const t = useTranslations("kpi-sheet.remove");
  const router = useRouter();
  const base = `/engagements/${engagementId}/kpis`;
  const { remove, busy } = useArchive({
    engagementId,
    item,
    words: {
      removed: t("removed", { name }),
      restored: t("restored", { name }),
      undo: t("undo"),
      failed: t("failed"),
    },
    done: () => router.push(base),
    undone: () => router.push(`${base}/${item}`),
  });
  return (
    <Button onClick={remove} busy={busy}>
      <Icon name="trash" size={16} />
      {t("action")}
    </Button>
  );
}
