"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { Choosable } from "@/lib/notify/rules";
import { wishAction } from "@/lib/notify/wish/actions";

type Wish = { kind: Choosable; wanted: boolean };

/** The letters one may do without, each with its box; a tick is kept at once. */
export function WishList({ wishes }: { wishes: Wish[] }) {
  const t = useTranslations("wish");
  const [shown, show] = useOptimistic(wishes, (list, change: Wish) =>
    list.map((wish) => (wish.kind === change.kind ? change : wish)),
  );
  const [says, setSays] = useState<"saved" | "failed">();
  const [, start] = useTransition();
  const change = (wish: Wish) =>
    start(async () => {
      show(wish);
      const answer = await wishAction(wish).catch(() => ({ ok: false }));
      setSays(answer.ok ? "saved" : "failed");
    });
  return (
    <>
      <fieldset className="grid max-w-[640px] gap-3">
        <legend className="sr-only">{t("title")}</legend>
        {shown.map(({ kind, wanted }) => (
          <Checkbox
            key={kind}
            checked={wanted}
            onChange={(event) => change({ kind, wanted: event.target.checked })}
          >
            <span className="block font-medium">{t(`${kind}.box`)}</span>
            <span className="block text-13 text-ink-2">{t(`${kind}.says`)}</span>
          </Checkbox>
        ))}
      </fieldset>
      <p
        role="status"
        className={`mt-3 min-h-5 text-13 ${says === "failed" ? "text-bad" : "text-ink-2"}`}
      >
        {says && t(says)}
      </p>
    </>
  );
}
