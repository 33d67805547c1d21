"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ScaleProgress } from "@/components/chart/scale-border";
import { Answers } from "@/components/live/answers";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { finishCheckAction } from "@/lib/check/actions";
import { type AskedQuestion, Choice } from "./choice";
import { Kept } from "./kept";

/** The quick check, one question at a time; each answer saves by itself, and one goes on where one stopped. */
export function Asked({
  checkId,
  questions,
  given,
  start,
  intro,
  unknown,
}: {
  checkId: string;
  questions: AskedQuestion[];
  /** what is said before the first question */
  intro: string;
  given: Record<string, number>;
  start: number;
  /** "I do not know", as an answer */
  unknown: { value: number; text: string };
}) {
  const t = useTranslations("check-form");
  const [answers] = useState(() => new Answers(doorOf(checkId), given));
  const view = useSyncExternalStore(
    answers.subscribe,
    () => answers.view,
    () => answers.view,
  );
  useEffect(() => answers.start(), [answers]);
  const [at, setAt] = useState(start);
  const title = useRef<HTMLHeadingElement>(null);
  const question = questions[at] as AskedQuestion;
  const last = at === questions.length - 1;
  const missing = questions.filter(({ key }) => view.given[key] === undefined);
  const go = (to: number) => {
    setAt(Math.min(questions.length - 1, Math.max(0, to)));
    // The next question is read out, and the keyboard goes on from there.
    requestAnimationFrame(() => {
      title.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  };
  const place = t("place", { at: at + 1, of: questions.length });
  return (
    <>
      {at === 0 && <p className="mb-6 text-13 text-ink-2">{intro}</p>}
      <div className="mb-5">
        <p className="mb-2 flex justify-between gap-3 text-13 text-ink-2">
          <span>{question.sign}</span>
          <span className="whitespace-nowrap">{place}</span>
        </p>
        <ScaleProgress
          label={place}
          filled={questions.map(({ key }) => (view.given[key] === undefined ? 0 : 1))}
        />
      </div>
      <h1 ref={title} tabIndex={-1} className="mb-1.5 text-26 outline-none">
        {question.text}
      </h1>
      {question.help && <p className="mb-2 text-ink-2">{question.help}</p>}
      <Choice
        key={question.key}
        question={question}
        unknown={unknown}
        value={view.given[question.key]}
        choose={(value) => answers.answer(question.key, value)}
      />
      <Kept state={view.state} />
      <footer className="sticky bottom-0 mt-auto flex gap-3 border-t border-line bg-paper pt-3 pb-5 max-sm:-mx-5 max-sm:px-5 sm:static sm:mt-4">
        <Button size="lg" disabled={at === 0} onClick={() => go(at - 1)}>
          <Icon name="arrow-left" />
          {t("back")}
        </Button>
        {!last && (
          <Button size="lg" variant="primary" className="grow" onClick={() => go(at + 1)}>
            {t("next")}
          </Button>
        )}
        {last && missing[0] && (
          <Button
            size="lg"
            variant="primary"
            className="grow"
            onClick={() => go(questions.findIndex(({ key }) => key === missing[0]?.key))}
          >
            {t("left", { count: missing.length })}
          </Button>
        )}
        {last && missing.length === 0 && <Finish checkId={checkId} waits={view.unsent > 0} />}
      </footer>
      {last && missing.length > 0 && missing.length < questions.length && (
        <form action={finishCheckAction} className="pb-6 text-center text-13">
          <input type="hidden" name="check" value={checkId} />
          <Button type="submit" variant="ghost" disabled={view.unsent > 0}>
            {t("finishSo")}
          </Button>
        </form>
      )}
    </>
  );
}

function Finish({ checkId, waits }: { checkId: string; waits: boolean }) {
  const t = useTranslations("check-form");
  return (
    <form action={finishCheckAction} className="grow">
      <input type="hidden" name="check" value={checkId} />
      <Button type="submit" size="lg" variant="primary" className="w-full" disabled={waits}>
        {t("finish")}
      </Button>
    </form>
  );
}

const doorOf = (checkId: string) => ({
  account: "check",
  place: checkId,
  item: checkId,
  url: "/api/check",
  body: ({ field, to }: { field: string; to: unknown }) => ({
    checkId,
    question: field,
    value: to,
  }),
});
