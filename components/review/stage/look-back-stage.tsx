import type { TakenView } from "@/lib/review/point/rules";
import { figure, type Words } from "../words";
import { LookBack } from "./look-back";

/** A decision that comes back: what was chosen and why, its indicator before and after, and what becomes of it. */
export function LookBackStage({
  taken,
  mayEdit,
  words,
}: {
  taken: TakenView;
  mayEdit: boolean;
  words: Words;
}) {
  const { t } = words;
  const { moved } = taken;
  return (
    <div className="grid w-full gap-x-16 gap-y-8 xl:grid-cols-2">
      <div className="space-y-4">
        <p className="text-18 font-semibold xl:text-20">{taken.choice}</p>
        <p className="max-w-[40ch] font-serif text-20 italic xl:text-26">{taken.reason}</p>
        {moved ? (
          <p className="text-18 xl:text-20">
            <span className="block text-ink-2">{moved.kpi.name}</span>
            {t("lookBack.beforeAfter", {
              before: figure(moved.kpi, moved.before, words),
              after: figure(moved.kpi, moved.after, words),
            })}
          </p>
        ) : (
          <p className="text-ink-2">{t("lookBack.noKpi")}</p>
        )}
      </div>
      <LookBack
        item={taken.id}
        value={taken.lookBack}
        note={taken.lookBackNote}
        mayEdit={mayEdit}
      />
    </div>
  );
}
