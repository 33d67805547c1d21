"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { advanceStepAction } from "@/lib/roadmap/progress/actions";
import type { Standing } from "@/lib/roadmap/progress/schema";
import { useVerb } from "./use-verb";

const marks = 10;

/** How far a step is, as the border of a chart; the nearest tenth is chosen by hand or by the arrow keys. */
export function Progress({
  engagementId,
  itemId,
  what,
  standing,
  disabled,
}: {
  engagementId: string;
  itemId: string;
  what: string;
  standing: Standing;
  disabled: boolean;
}) {
  const t = useTranslations("roadmap-edit");
  const f = formatter(useLocale() as Locale);
  const { busy, run } = useVerb();
  const [asked, setAsked] = useState<number | null>(null);
  const shown = asked ?? standing.progress;
  const tell = (from: Standing, to: Standing, again: boolean) =>
    run(
      () => advanceStepAction({ engagementId, changeId: crypto.randomUUID(), itemId, from, to }),
      () => {
        setAsked(null);
        toast(
          t("advanced", { what, share: f.percent(to.progress) }),
          again ? { label: t("undo"), run: () => tell(to, from, false) } : undefined,
        );
      },
    );
  const settle = () => {
    if (asked === null || asked === standing.progress) return setAsked(null);
    tell(standing, { state: asked > 0 ? "started" : standing.state, progress: asked }, true);
  };
  return (
    <div>
      <p className="mb-1.5 flex justify-between text-13">
        <b className="font-semibold">{t("share", { share: f.percent(shown) })}</b>
      </p>
      <span className="relative grid min-h-6 items-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine max-sm:min-h-11">
        <span aria-hidden="true" className="flex h-2 border border-ink">
          {Array.from({ length: marks }, (_, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
              key={place}
              className={`flex-1 border-ink not-first:border-l ${place < shown / marks ? "bg-marine" : "bg-sheet"}`}
            />
          ))}
        </span>
        <input
          type="range"
          min={0}
          max={90}
          step={10}
          value={Math.min(90, shown)}
          disabled={disabled || busy}
          aria-label={t("progressOf", { what })}
          aria-valuetext={f.percent(shown)}
          className="absolute inset-0 w-full cursor-pointer opacity-0 disabled:cursor-default"
          onChange={(event) => setAsked(Number(event.target.value))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
      </span>
    </div>
  );
}
