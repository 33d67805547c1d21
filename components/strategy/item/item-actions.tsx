"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useSorting } from "@/components/ui/sort/context";
import { SortGrip } from "@/components/ui/sort/sort-grip";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action";
import {
  archiveItemAction,
  moveItemAction,
  restoreItemAction,
} from "@/lib/engagement/edit/actions";
import { copyItemAction } from "@/lib/engagement/edit/copy/actions";

/**
 * What one does with an item of a list: moved by its handle or from its menu, copied, taken away. What is taken away or copied
 * can be undone.
 */
export function ItemActions({
  engagementId,
  item,
  name,
  before,
  after,
  naming,
}: {
  engagementId: string;
  item: string;
  name: string;
  /** the item above it, to stand before when moved up */
  before: string | null;
  /** what to stand before when moved down; null for the end, undefined where it is last already */
  after: string | null | undefined;
  /** the field that names it, where the cursor comes to stand in a copy */
  naming?: string;
}) {
  const t = useTranslations("strategy-edit.item");
  const router = useRouter();
  const sorting = useSorting();
  const [busy, start] = useTransition();
  const place = (itemId = item) => ({ engagementId, changeId: crypto.randomUUID(), itemId });
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
  const copy = () => {
    const id = crypto.randomUUID();
    const copied = t("copyOf", { name: name.slice(0, 180) });
    run(
      () => copyItemAction({ ...place(), id, name: copied }),
      () => {
        toast(t("copied", { name }), {
          label: t("undo"),
          run: () => run(() => archiveItemAction(place(id))),
        });
        location.hash = naming ? `#${id}.${naming}` : `#${id}`;
      },
    );
  };
  const at = sorting?.order.indexOf(item) ?? -1;
  const first = sorting ? at === 0 : before === null;
  const last = sorting ? at === sorting.order.length - 1 : after === undefined;
  const to = (step: 1 | -1) =>
    sorting
      ? sorting.move(item, at + step)
      : run(() => moveItemAction({ ...place(), before: step < 0 ? before : (after ?? null) }));
  return (
    <span className="-mt-1.5 -mb-2 flex opacity-60 focus-within:opacity-100 hover:opacity-100 has-[[aria-expanded=true]]:opacity-100 max-sm:opacity-100 print:hidden">
      <SortGrip id={item} name={name} />
      <Menu
        trigger={<IconButton icon="more" label={t("actions", { name })} disabled={busy} />}
        entries={[
          ...(first && last
            ? []
            : [
                {
                  label: t("up"),
                  icon: "chevron-up" as const,
                  disabled: first,
                  onSelect: () => to(-1),
                },
                {
                  label: t("down"),
                  icon: "chevron-down" as const,
                  disabled: last,
                  onSelect: () => to(1),
                },
              ]),
          { label: t("copy"), icon: "copy", onSelect: copy },
          {
            label: t("remove"),
            icon: "trash",
            danger: true,
            onSelect: () =>
              run(
                () => archiveItemAction(place()),
                () => toast(t("removed", { name }), { label: t("undo"), run: restore }),
              ),
          },
        ]}
      />
    </span>
  );
}
