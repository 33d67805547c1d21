"use client";

import { useTranslations } from "next-intl";
import { LiveText } from "@/components/live/live-field";
import { useField } from "@/components/live/use-field";

const answers = ["kept", "changed", "dropped"] as const;

/** What becomes of a decision that came back: one press, saved by itself, and a line on what was learnt. */
export function LookBack({
  item,
  value,
  note,
  mayEdit,
}: {
  item: string;
  value: (typeof answers)[number] | null;
  note: string;
  mayEdit: boolean;
}) {
  const t = useTranslations("review.lookBack");
  const bound = useField<string | null>({ item, field: "lookBack", value });
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-serif text-20 xl:text-26">{t("ask")}</legend>
      <div className="mb-5 flex flex-wrap gap-3">
        {answers.map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={bound.value === answer}
            disabled={!mayEdit}
            onClick={() => bound.commit(bound.value === answer ? null : answer)}
            className="min-h-12 rounded-xl border-[1.5px] border-edge bg-sheet px-5 text-16 font-semibold aria-pressed:border-marine aria-pressed:bg-marine-wash xl:text-18"
          >
            {t(answer)}
          </button>
        ))}
      </div>
      <LiveText item={item} field="lookBackNote" value={note} label={t("note")} lines={2} />
    </fieldset>
  );
}
