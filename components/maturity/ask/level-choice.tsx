"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { QuestionTexts } from "@/lib/maturity/catalogue/rules";
import { notConcerned, unknown } from "@/lib/maturity/rules";

/** The five sentences and the other answers, as one group of native radio buttons. */
export function LevelChoice({
  question,
  value,
  choose,
}: {
  question: QuestionTexts;
  value: number | undefined;
  choose: (value: number) => void;
}) {
  const t = useTranslations("maturity.ask");
  const others = [
    ...(question.naAllowed ? [{ value: notConcerned, label: t("na") }] : []),
    { value: unknown, label: t("unknown") },
  ];
  const radio = (at: number) => ({
    type: "radio" as const,
    name: question.key,
    value: at,
    checked: value === at,
    onChange: () => choose(at),
    className: "peer sr-only",
  });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{question.text}</legend>
      {question.levels.map((sentence, level) => (
        <label key={sentence} className={`${card} min-h-14 gap-3.5 px-3.5 py-2.5 leading-[1.35]`}>
          <input {...radio(level)} />
          <span className="grid size-[30px] shrink-0 place-items-center rounded-full border-[1.5px] border-edge font-serif text-16 weight-550 peer-checked:border-marine peer-checked:bg-marine peer-checked:text-on-marine">
            {level}
          </span>
          <span className="min-w-0 grow">{sentence}</span>
          {value === level && <Icon name="check" size={18} />}
        </label>
      ))}
      <div className="grid grid-cols-[1.25fr_1fr] gap-2">
        {others.map((other) => (
          <label
            key={other.value}
            className={`${card} min-h-11 gap-2 px-3 py-1 text-13 not-has-checked:bg-transparent ${others.length === 1 ? "col-span-2" : ""}`}
          >
            <input {...radio(other.value)} />
            <span className="size-[18px] shrink-0 rounded-full border-[1.5px] border-edge peer-checked:border-[6px] peer-checked:border-marine" />
            {other.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const card =
  "relative flex cursor-pointer items-center rounded-xl border border-line bg-sheet transition-colors duration-150 hover:border-marine " +
  "has-checked:border-marine has-checked:bg-marine-wash has-checked:text-marine has-checked:inset-ring has-checked:inset-ring-marine " +
  "has-focus-visible:outline-2 has-focus-visible:outline-marine has-focus-visible:outline-offset-2";
