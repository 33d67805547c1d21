"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { type KeepState, OwnAnswers } from "./own-answers";
import { OwnCopy } from "./own-copy";

export type AskedGroup = {
  key: string;
  label: string;
  statements: { key: string; text: string }[];
};

/** The statements to answer alone, each saving by itself; a copy and an eraser at the foot. */
export function Questionnaire({
  account,
  engagementId,
  groups,
  levels,
  skip,
  given,
}: {
  account: string;
  engagementId: string;
  groups: readonly AskedGroup[];
  /** words of 0 to 4 */
  levels: readonly string[];
  skip: { value: number; label: string };
  given: Record<string, number>;
}) {
  const t = useTranslations("diagnostic-edit.hindrance");
  const [answers] = useState(() => new OwnAnswers({ account, engagementId }, given));
  const view = useSyncExternalStore(
    answers.subscribe,
    () => answers.view,
    () => answers.view,
  );
  useEffect(() => answers.start(), [answers]);
  const all = groups.flatMap((group) => group.statements);
  const done = all.filter(({ key }) => view.given[key] !== undefined).length;
  return (
    <>
      <p
        aria-live="polite"
        className="sticky top-0 z-10 flex min-h-9 flex-wrap items-center justify-between gap-x-4 border-b border-line bg-paper py-1.5 text-13 text-ink-2"
      >
        <span>{t("done", { done, all: all.length })}</span>
        <Kept state={view.state} />
      </p>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`group-${group.key}`} className="pt-5">
          <h3 id={`group-${group.key}`} className="font-sans text-13 tracking-normal text-ink-2">
            {group.label}
          </h3>
          {group.statements.map(({ key, text }) => (
            <fieldset key={key} className="border-b border-line py-3">
              <legend className="sr-only">{text}</legend>
              <p aria-hidden="true" className="font-serif text-18">
                {text}
              </p>
              <div className="mt-2 flex flex-wrap items-center gap-1.5">
                {levels.map((word, level) => (
                  <label key={word} className={pill}>
                    <input
                      type="radio"
                      name={key}
                      checked={view.given[key] === level}
                      onChange={() => answers.answer(key, level)}
                      className="sr-only"
                    />
                    <span aria-hidden="true" className="font-serif text-16">
                      {level}
                    </span>
                    <span className="max-sm:sr-only">{word}</span>
                  </label>
                ))}
                <p
                  aria-hidden="true"
                  className="flex basis-full justify-between text-12 text-ink-2 sm:hidden"
                >
                  <span>{levels[0]}</span>
                  <span>{levels.at(-1)}</span>
                </p>
                <label className={`${pill} max-sm:basis-full`}>
                  <input
                    type="radio"
                    name={key}
                    checked={view.given[key] === skip.value}
                    onChange={() => answers.answer(key, skip.value)}
                    className="sr-only"
                  />
                  {skip.label}
                </label>
              </div>
            </fieldset>
          ))}
        </section>
      ))}
      <OwnCopy
        engagementId={engagementId}
        lines={all.flatMap(({ key, text }) => {
          const value = view.given[key];
          if (value === undefined) return [];
          return [`${text} ${value === skip.value ? skip.label : `${value}, ${levels[value]}`}`];
        })}
        erased={() => answers.forget()}
      />
    </>
  );
}

const pill =
  "flex min-h-9 cursor-pointer items-center justify-center gap-2 rounded-full border border-edge bg-sheet px-3 text-13 text-ink-2 hover:border-marine " +
  "has-checked:border-marine has-checked:bg-marine-wash has-checked:font-semibold has-checked:text-marine has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine " +
  "max-sm:min-h-11 max-sm:flex-1 max-sm:rounded-xl";

function Kept({ state }: { state: KeepState }) {
  const t = useTranslations("diagnostic-edit.hindrance");
  if (state === "still") return null;
  const tone = state === "kept" ? "text-good" : state === "refused" ? "text-bad" : "text-watch";
  return (
    <span className={`flex items-center gap-1 ${state === "keeping" ? "" : tone}`}>
      {state === "kept" && <Icon name="check" size={14} />}
      {state === "unsent" && <Icon name="offline" size={14} />}
      {t(state)}
    </span>
  );
}
