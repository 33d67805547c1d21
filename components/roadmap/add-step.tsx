"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { addItemAction } from "@/lib/engagement/edit/actions";
import { useVerb } from "./use-verb";

/** Adds an empty step and opens it, the cursor in its name. */
export function AddStep({ engagementId }: { engagementId: string }) {
  const t = useTranslations("roadmap-edit");
  const router = useRouter();
  const { busy, run } = useVerb();
  const add = () => {
    const id = crypto.randomUUID();
    run(
      () => addItemAction({ engagementId, changeId: crypto.randomUUID(), id, kind: "step" }),
      () => router.push(`/engagements/${engagementId}/roadmap/${id}#${fieldId(id, "what")}`),
    );
  };
  return (
    <Button variant="primary" busy={busy} onClick={add}>
      {!busy && <Icon name="plus" />}
      {t("addStep")}
    </Button>
  );
}
