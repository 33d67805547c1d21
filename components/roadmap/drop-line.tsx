"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { addItemAction } from "@/lib/engagement/edit/actions";
import { useVerb } from "./use-verb";

/** One line and Enter: a step is on the roadmap, or an idea is kept for later. What was typed stays until it is kept. */
export function DropLine({
  engagementId,
  kind,
  owner,
}: {
  engagementId: string;
  kind: "step" | "idea";
  /** who the step is for, where the page shows one person's */
  owner?: string;
}) {
  const t = useTranslations("roadmap-edit");
  const { busy, run } = useVerb();
  const [text, setText] = useState("");
  const words = text.trim();
  const drop = () =>
    run(
      () =>
        addItemAction({
          engagementId,
          changeId: crypto.randomUUID(),
          kind,
          data: kind === "step" ? { what: words } : { text: words },
          links: kind === "step" && owner ? { owner: [{ id: owner, amount: null }] } : {},
        }),
      () => {
        setText("");
        toast(t(`dropped.${kind}`, { what: words }));
      },
    );
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== "" && !busy) drop();
      }}
    >
      <input
        aria-label={t(`drop.${kind}`)}
        placeholder={t(`drop.${kind}`)}
        value={text}
        maxLength={200}
        autoComplete="off"
        className="min-h-9 min-w-0 flex-1 rounded-lg border border-edge bg-sheet px-3 text-14 placeholder:text-ink-2 max-sm:min-h-11"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" busy={busy} disabled={words === ""}>
        {t(`keep.${kind}`)}
      </Button>
    </form>
  );
}
