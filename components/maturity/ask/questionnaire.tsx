"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Answers } from "@/components/live/answers";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { QuestionTexts } from "@/lib/maturity/catalogue/rules";
import { type AskedDimension, DimensionBar, DimensionList } from "./dimensions";
import { KeepHint } from "./keep-hint";
import { LevelChoice } from "./level-choice";

/** One question at a time; each answer saves by itself, here first when the connection is away. */
export function Questionnaire({
  account,
  engagementId,
  roundId,
  questions,
  dimensions,
  given,
  startAt,
  asConsultant,
}: {
  account: string;
  engagementId: string;
  roundId: string;
  questions: QuestionTexts[];
  dimensions: AskedDimension[];
  given: Record<string, number>;
  startAt: string;
  asConsultant: boolean;
}) {
  const t = useTranslations("maturity.ask");
  const [answers] = useState(
    () =>
      new Answers(
        {
          account,
          place: `${engagementId}.${roundId}`,
          item: roundId,
          url: "/api/answer",
          body: ({ changeId, field, to }) => ({
            engagementId,
            roundId,
            changeId,
            question: field,
            value: to,
          }),
        },
        given,
      ),
  );
  const view = useSyncExternalStore(
    answers.subscribe,
    () => answers.view,
    () => answers.view,
  );
  useEffect(() => answers.start(), [answers]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex((each) => each.key === startAt),
    ),
  );
  const title = useRef<HTMLHeadingElement>(null);
  const question = questions[at] as QuestionTexts;
  const rank = dimensions.findIndex((each) => each.questions.includes(question.key));
  const dimension = dimensions[rank];
  const missing = questions.filter((each) => view.given[each.key] === undefined);
  const back = `/engagements/${engagementId}/maturity`;
  const last = at === questions.length - 1;

  const go = (to: number) => {
    setAt(Math.min(questions.length - 1, Math.max(0, to)));
    // The next question is read out, and the keyboard goes on from there.
    requestAnimationFrame(() => {
      title.current?.focus({ preventScroll: true });
      title.current?.closest("[data-ask]")?.scrollTo({ top: 0 });
      window.scrollTo({ top: 0 });
    });
  };
  useKeys(
    (level) => answers.answer(question.key, level),
    () => !last && go(at + 1),
  );
  const goTo = (key: string) => go(questions.findIndex((each) => each.key === key));

  return (
    <div
      data-ask
      className="flex flex-col bg-paper max-sm:fixed max-sm:inset-0 max-sm:z-40 max-sm:overflow-y-auto sm:mx-auto sm:max-w-[860px]"
    >
      <header className="sticky top-0 z-10 bg-paper px-5 pb-0.5 sm:px-0">
        <div className="flex items-center gap-2 pt-3 pb-2.5">
          <Link
            href={back}
            aria-label={t("close")}
            className="-ml-3.5 grid size-11 shrink-0 place-items-center text-ink"
          >
            <Icon name="close" size={20} />
          </Link>
          <p className="min-w-0 grow text-center font-semibold leading-tight">{dimension?.label}</p>
          <p className="w-[60px] shrink-0 whitespace-nowrap text-right text-13 text-ink-2">
            {t("place", { at: at + 1, of: questions.length })}
          </p>
        </div>
        <DimensionBar
          dimensions={dimensions}
          given={view.given}
          label={t("placeLong", {
            at: at + 1,
            of: questions.length,
            dimension: dimension?.label ?? "",
            rank: rank + 1,
            ranks: dimensions.length,
          })}
        />
      </header>
      <div className="flex grow gap-12 px-5 sm:px-0">
        <form
          className="flex min-w-0 grow flex-col pt-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (!last) go(at + 1);
          }}
        >
          <h1 ref={title} tabIndex={-1} className="mb-1.5 text-26 outline-none">
            {question.text}
          </h1>
          <p className="mb-3.5 text-ink-2">
            {question.help} {t("hint")}
          </p>
          <LevelChoice
            key={question.key}
            question={question}
            value={view.given[question.key]}
            choose={(value) => answers.answer(question.key, value)}
          />
          <KeepHint state={view.state} unsent={view.unsent} />
          <p className="mt-4 text-13 text-ink-2 max-sm:hidden">{t("keys")}</p>
          {asConsultant && <p className="mt-2 text-13 text-ink-2">{t("asConsultant")}</p>}
          <footer className="sticky bottom-0 -mx-5 mt-auto flex gap-3 border-line border-t bg-paper px-5 pt-3 pb-6 sm:static sm:mx-0 sm:mt-6 sm:px-0">
            <Button size="lg" disabled={at === 0} onClick={() => go(at - 1)}>
              <Icon name="arrow-left" />
              {t("previous")}
            </Button>
            {!last && (
              <Button type="submit" size="lg" variant="primary" className="grow">
                {t("next")}
              </Button>
            )}
            {last && missing[0] && (
              <Button
                size="lg"
                variant="primary"
                className="grow"
                onClick={() => goTo(missing[0]?.key ?? "")}
              >
                {t("left", { count: missing.length })}
              </Button>
            )}
            {last && missing.length === 0 && (
              <Link
                href={back}
                className={`${buttonClass({ variant: "primary", size: "lg" })} grow`}
              >
                {t("done")}
              </Link>
            )}
          </footer>
        </form>
        <DimensionList
          dimensions={dimensions}
          given={view.given}
          current={dimension?.key ?? ""}
          goTo={goTo}
        />
      </div>
    </div>
  );
}

/** 0–4 answers wherever one stands on the page; Enter goes on, unless it presses something. */
function useKeys(answer: (level: number) => void, next: () => void) {
  const latest = useRef({ answer, next });
  useEffect(() => {
    latest.current = { answer, next };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-4]$/.test(event.key)) latest.current.answer(Number(event.key));
      const idle =
        event.target instanceof Element && !event.target.closest("a,button,input,summary");
      if (event.key === "Enter" && idle) latest.current.next();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
