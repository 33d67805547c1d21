import { Ordinals } from "@/components/ui/ordinals";
import type { ReviewView } from "@/lib/review/queries";
import type { Action } from "@/lib/review/since/rules";
import { tellChange } from "../told";
import type { Words } from "../words";
import { lineClass } from "./line";
import { SinceFindings } from "./since-findings";
import { StepState } from "./step-state";

/** How many changes are read out; the rest is one press away. */
const readOut = 8;

/** What had been decided, with where it stands, and what changed since in plain sentences. */
export function SinceStage({
  since,
  on = "screen",
  words,
}: {
  since: ReviewView["since"];
  /** the shared screen speaks louder than the page */
  on?: "screen" | "page";
  words: Words;
}) {
  const { t } = words;
  const head = on === "screen" ? "mb-3 text-20 xl:text-26" : "mb-3 text-20";
  if (!since.previous)
    return <p className="max-w-[46ch] font-serif text-20 xl:text-26">{t("since.first")}</p>;
  const changes = since.changes ?? [];
  return (
    <div className="grid gap-x-16 gap-y-8 xl:grid-cols-2">
      <section aria-labelledby="since-actions">
        <h2 id="since-actions" className={head}>
          {t("since.actions")}
        </h2>
        {since.actions.length === 0 && <p className="text-ink-2">{t("since.noActions")}</p>}
        <ul className="divide-y divide-line">
          {since.actions.map((action, index) => (
            <ActionLine key={action.decision} action={action} place={index} words={words} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="since-changes">
        <h2 id="since-changes" className={head}>
          {t("since.changes")}
        </h2>
        {since.changes === null && <p className="text-ink-2">{t("since.notFrozen")}</p>}
        {since.changes?.length === 0 && <p className="text-ink-2">{t("since.noChanges")}</p>}
        <Sentences list={changes.slice(0, readOut).map((one) => tellChange(one, words))} />
        {changes.length > readOut && (
          <details className="print:mt-2.5 unfolds-on-paper">
            <summary className="py-3 text-marine print:hidden">
              {t("since.more", { n: changes.length - readOut })}
            </summary>
            <Sentences list={changes.slice(readOut).map((one) => tellChange(one, words))} />
          </details>
        )}
      </section>
      <section aria-labelledby="since-findings" className="xl:col-span-2">
        <h2 id="since-findings" className={head}>
          {t("since.findings")}
        </h2>
        <SinceFindings findings={since.findings} words={words} />
      </section>
    </div>
  );
}

function Sentences({ list }: { list: string[] }) {
  return (
    <ul className="space-y-2.5">
      {list.map((text) => (
        <li key={text} className="border-l-2 border-line pl-4">
          <Ordinals text={text} />
        </li>
      ))}
    </ul>
  );
}

function ActionLine({ action, place, words }: { action: Action; place: number; words: Words }) {
  const { t, f } = words;
  return (
    <li data-item={place} className={`py-3 ${lineClass}`}>
      <p className="text-ink-2">{action.question}</p>
      <p>
        <strong className="font-semibold">{action.choice}</strong>
        {action.steps.length === 0 && action.reason && (
          <>
            {" · "}
            <span className="font-serif">{action.reason}</span>
          </>
        )}
      </p>
      {action.steps.length === 0 && (
        <p className="text-ink-2">
          <Ordinals
            text={
              action.lookBackOn
                ? t("decide.untilDay", { day: f.day(action.lookBackOn) })
                : t("since.noStep")
            }
          />
        </p>
      )}
      {action.steps.map((step) => (
        <StepState key={step.id} step={step} words={words} />
      ))}
    </li>
  );
}
