"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Missed } from "@/components/engagement/entry/missed";
import { useEntries } from "@/components/engagement/entry/use-entries";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

/** One line and Enter: a step is on the roadmap, or an idea is kept for later. What did not go is kept, to be sent again. */
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
  const [text, setText] = useState("");
  const words = text.trim();
  const { missed, add, again } = useEntries(engagementId, kind, (what) =>
    toast(t(`dropped.${kind}`, { what })),
  );
  const drop = () => {
    add({
      name: words,
      data: kind === "step" ? { what: words } : { text: words },
      links: kind === "step" && owner ? { owner: [{ id: owner, amount: null }] } : {},
    });
    setText("");
  };
  return (
    <form
      className="flex flex-wrap gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== "") drop();
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
      <Button type="submit" disabled={words === ""}>
        {t(`keep.${kind}`)}
      </Button>
      <Missed names={missed.map(({ name }) => name)} again={again} />
    </form>
  );
}
