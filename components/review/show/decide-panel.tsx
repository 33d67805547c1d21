"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { draftDecisionAction, dropDecisionAction } from "@/lib/review/actions";
import type { DecisionView } from "@/lib/review/point/rules";
import { decisionTypes, wayOut } from "@/lib/review/rules";
import { Failed } from "../failed";
import { useVerb } from "../use-verb";
import { Draft } from "./draft";
import type { Person } from "./point";
import { Taken } from "./taken";

/** What is decided about a point: four ways out, the reason written together, whose it becomes and for when. */
export function DecidePanel({
  engagementId,
  reviewId,
  point,
  decision,
  people,
  mayDecide,
}: {
  engagementId: string;
  reviewId: string;
  point: string;
  decision: DecisionView | null;
  people: readonly Person[];
  mayDecide: boolean;
}) {
  const t = useTranslations("review");
  const draft = useVerb(draftDecisionAction);
  const drop = useVerb(dropDecisionAction);
  const head = { engagementId, changeId: "" };
  const taken = decision?.takenOn != null;
  return (
    <section
      aria-labelledby="decide"
      className="border-t border-line pt-4 xl:pt-6"
      aria-busy={draft.busy}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 xl:mb-4">
        <h2 id="decide" className="text-20 xl:text-26">
          {t("decide.ask")}
        </h2>
        <Failed why={draft.failed ?? drop.failed} />
      </div>
      {decision && taken ? (
        <Taken
          decision={decision}
          undo={
            mayDecide && (
              <Button
                size="lg"
                busy={drop.busy}
                onClick={() =>
                  drop.run({ ...head, changeId: crypto.randomUUID(), decisionId: decision.id })
                }
              >
                {t("decide.undo")}
              </Button>
            )
          }
        />
      ) : (
        <>
          <div className="grid grid-cols-2 gap-2 sm:gap-4 xl:grid-cols-4">
            {decisionTypes.map((type, index) => (
              <button
                key={type}
                type="button"
                data-choice={index + 1}
                aria-pressed={decision?.type === type}
                disabled={!mayDecide || draft.busy}
                onClick={() =>
                  draft.run({ ...head, changeId: crypto.randomUUID(), reviewId, point, type })
                }
                className="grid min-h-11 grid-cols-[1fr_auto] content-start items-start gap-x-3 gap-y-1 rounded-xl border-[1.5px] border-edge bg-sheet px-3 py-2.5 text-left text-14 enabled:hover:border-marine aria-pressed:border-marine aria-pressed:bg-marine-wash aria-pressed:inset-ring-[1.5px] aria-pressed:inset-ring-marine sm:px-4 sm:py-3 2xl:px-5 2xl:py-4 2xl:text-16"
              >
                <b className="text-14 leading-tight font-semibold sm:text-16 2xl:text-20">
                  {t(`type.${wayOut(type, point)}`)}
                </b>
                <span
                  aria-hidden="true"
                  className="self-center rounded border border-line px-2 py-1 font-sans text-14 leading-none text-ink-2 max-sm:hidden"
                >
                  {index + 1}
                </span>
                <span className="col-span-2 text-ink-2 max-sm:hidden">
                  {t(`typeHint.${wayOut(type, point)}`)}
                </span>
              </button>
            ))}
          </div>
          {decision && (
            <Draft
              key={decision.id}
              engagementId={engagementId}
              decision={decision}
              people={people}
              mayDecide={mayDecide}
            />
          )}
        </>
      )}
    </section>
  );
}
