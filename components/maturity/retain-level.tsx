"use client";

import { useTranslations } from "next-intl";
import { newChangeId } from "@/components/live/answers";
import { Button } from "@/components/ui/button";
import { retainAction, retainRestAction } from "@/lib/maturity/actions";
import { useVerb } from "./use-verb";
import { VerbFailed } from "./verb-failed";

type Round = { engagementId: string; roundId: string };

/** The level both sides settle on for one question: five buttons, the one retained is pressed. */
export function RetainLevel({
  engagementId,
  roundId,
  question,
  name,
  retained,
}: Round & { question: string; name: string; retained: number | null }) {
  const t = useTranslations("maturity.gaps");
  const { busy, failed, run } = useVerb(retainAction);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-busy={busy}>
      <legend className="sr-only">{t("retain")}</legend>
      <span aria-hidden="true" className="text-13 text-ink-2">
        {t("retain")}
      </span>
      <span className="flex gap-1">
        {[0, 1, 2, 3, 4].map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={retained === value}
            aria-label={t("choose", { value, question: name })}
            onClick={() => run({ engagementId, roundId, changeId: newChangeId(), question, value })}
            className="grid size-[30px] place-items-center rounded-full border-[1.5px] border-edge bg-sheet font-serif text-16 transition-colors duration-150 hover:border-marine hover:text-marine aria-pressed:border-marine aria-pressed:bg-marine aria-pressed:text-on-marine max-sm:size-11"
          >
            {value}
          </button>
        ))}
      </span>
      <VerbFailed failed={failed} />
    </fieldset>
  );
}

/** Settles in one go what hardly differs, at the lower of both levels. */
export function RetainRest({ engagementId, roundId, count }: Round & { count: number }) {
  const t = useTranslations("maturity.gaps");
  const { busy, failed, run } = useVerb(retainRestAction);
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button busy={busy} onClick={() => run({ engagementId, roundId, changeId: newChangeId() })}>
        {t("rest", { count })}
      </Button>
      <span className="text-13 text-ink-2">{t("restWhy")}</span>
      <VerbFailed failed={failed} />
    </p>
  );
}
