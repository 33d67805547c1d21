"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { archiveItemAction, restoreItemAction } from "@/lib/engagement/edit/actions";
import { makeStepOfIdeaAction } from "@/lib/roadmap/idea/actions";
import { useVerb } from "../use-verb";

/** Makes a step of an idea, or sets it aside. */
export function SortIdea({
  engagementId,
  itemId,
  text,
}: {
  engagementId: string;
  itemId: string;
  text: string;
}) {
  const t = useTranslations("roadmap-edit");
  const router = useRouter();
  const { busy, run } = useVerb();
  const ask = (id = itemId) => ({ engagementId, changeId: crypto.randomUUID(), itemId: id });
  const back = () =>
    run(
      () => restoreItemAction(ask()),
      () => toast(t("ideaBack")),
    );
  return (
    <span className="ml-auto flex shrink-0 items-center gap-1">
      <Button
        size="sm"
        busy={busy}
        onClick={() =>
          run(
            () => makeStepOfIdeaAction(ask()),
            ({ stepId }) =>
              toast(t("ideaIsStep"), {
                label: t("openIt"),
                run: () => router.push(`/engagements/${engagementId}/roadmap/${stepId}`),
              }),
          )
        }
      >
        {t("makeStep")}
      </Button>
      <IconButton
        icon="trash"
        label={t("ideaAway", { text })}
        disabled={busy}
        onClick={() =>
          run(
            () => archiveItemAction(ask()),
            () => toast(t("ideaGone"), { label: t("undo"), run: back }),
          )
        }
      />
    </span>
  );
}
