"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { iconButtonClass } from "@/components/ui/icon-button";
import { onDemand } from "@/components/ui/on-demand";
import { useTalks } from "./talks";

const TalkDialog = onDemand(() => import("./talk-dialog").then((file) => file.TalkDialog));

/** How many talks about an item are open, and the way into them. Who may not speak and has nothing to read sees nothing. */
export function TalkButton({ itemId, name }: { itemId: string; name: string }) {
  const t = useTranslations("conversation");
  const talks = useTalks();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const count = talks?.counts[itemId];
  if (!talks || (!talks.mayComment && !count)) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={t("about", { name, count: count?.open ?? 0 })}
        title={t("title", { name })}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
        className={`${iconButtonClass} ${count?.open ? "grid-flow-col content-center gap-1 text-marine" : ""} min-w-12 print:hidden`}
      >
        <Icon name="comment" />
        {count && count.open > 0 && <span className="text-12 font-semibold">{count.open}</span>}
      </button>
      {opened && (
        <TalkDialog
          itemId={itemId}
          name={name}
          open={open}
          onOpenChange={setOpen}
          stamp={count?.last ?? 0}
          {...talks}
        />
      )}
    </>
  );
}
