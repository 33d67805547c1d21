"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";
import type { Locale } from "@/lib/i18n/locale";
import type { DecisionView } from "@/lib/review/point/rules";

/** A decision that was taken: the choice, the reason, the step it became and the day one comes back to it. */
export function Taken({ decision, undo }: { decision: DecisionView; undo?: React.ReactNode }) {
  const t = useTranslations("review");
  const f = formatter(useLocale() as Locale);
  const [step] = decision.steps;
  const day = step?.endsOn ? f.dayShort(step.endsOn) : null;
  const becomes =
    step && day
      ? step.owner
        ? t("decide.becomes", { name: firstName(step.owner), day })
        : t("decide.becomesNobody", { day })
      : null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border-[1.5px] border-good px-4 py-3 sm:px-5 xl:py-3.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-good-wash text-good">
        <Icon name="check" size={20} />
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-14 text-ink-2 xl:text-16">
          <strong className="font-semibold text-good">{decision.choice}</strong>
          {" · "}
          <Ordinals
            text={[
              becomes,
              decision.lookBackOn && t("decide.untilDay", { day: f.dayShort(decision.lookBackOn) }),
            ]
              .filter((part) => part !== null && part !== "")
              .join(", ")}
          />
        </p>
        <p className="font-serif text-18 leading-[1.3] xl:text-20">{decision.reason}</p>
      </div>
      {undo}
    </div>
  );
}
