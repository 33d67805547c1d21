"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { addItemAction } from "@/lib/engagement/edit/actions";
import type { AddItemInput } from "@/lib/engagement/edit/schema";

/** Adds an empty item and puts the cursor in its name. */
export function AddItem({
  engagementId,
  kind,
  naming,
  label,
  data,
  section,
  ...look
}: {
  engagementId: string;
  kind: AddItemInput["kind"];
  /** the field that names it */
  naming: string;
  label: string;
  data?: AddItemInput["data"];
  /** the part of the page where it appears, where that may not be the one shown */
  section?: string;
} & ButtonLook) {
  const t = useTranslations("strategy-edit.add");
  const { add, busy, failed } = useAdd(engagementId);
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Button {...look} busy={busy} onClick={() => add({ kind, data }, naming, { section })}>
        {!busy && <Icon name="plus" />}
        {label}
      </Button>
      {failed && (
        <span role="alert" className="text-13 text-bad">
          {t("failed")}
        </span>
      )}
    </span>
  );
}

/** Adds an item, then leads to the field that names it. */
export function useAdd(engagementId: string) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const add = (
    item: Pick<AddItemInput, "kind" | "data" | "links">,
    naming: string,
    { section, done }: { section?: string; done?: () => void } = {},
  ) =>
    start(async () => {
      const id = crypto.randomUUID();
      const answer = await addItemAction({
        engagementId,
        changeId: crypto.randomUUID(),
        id,
        ...item,
      }).catch(() => null);
      setFailed(!answer?.ok);
      if (!answer?.ok) return;
      done?.();
      const hash = `#${fieldId(id, naming)}`;
      if (section) router.push(`?section=${section}${hash}`, { scroll: false });
      else location.hash = hash;
      router.refresh();
    });
  return { add, busy, failed };
}
