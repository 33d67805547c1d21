"use client";

import { Icon } from "@/components/ui/icon";

export type AskedQuestion = {
  key: string;
  sign: string;
  text: string;
  help: string | null;
  answers: { value: number; text: string }[];
};

/** The sentences of a question and "I do not know", as one group of native radio buttons. */
export function Choice({
  question,
  unknown,
  value,
  choose,
}: {
  question: AskedQuestion;
  unknown: { value: number; text: string };
  value: number | undefined;
  choose: (value: number) => void;
}) {
  return (
    <fieldset className="mt-3 grid gap-2">
      <legend className="sr-only">{question.text}</legend>
      {[...question.answers, unknown].map((answer) => (
        <label
          key={answer.value}
          className={`${card} ${answer === unknown ? "min-h-11 py-1 text-13 not-has-checked:bg-transparent" : "min-h-14 py-2.5"}`}
        >
          <input
            type="radio"
            name={question.key}
            value={answer.value}
            checked={value === answer.value}
            onChange={() => choose(answer.value)}
            className="peer sr-only"
          />
          <span className="size-[18px] shrink-0 rounded-full border-[1.5px] border-edge peer-checked:border-[6px] peer-checked:border-marine" />
          <span className="min-w-0 grow">{answer.text}</span>
          {value === answer.value && <Icon name="check" size={18} />}
        </label>
      ))}
    </fieldset>
  );
}

const card =
  "relative flex cursor-pointer items-center gap-3 rounded-xl border border-line bg-sheet px-3.5 leading-[1.35] transition-colors duration-150 hover:border-marine " +
  "has-checked:border-marine has-checked:bg-marine-wash has-checked:text-marine has-checked:inset-ring has-checked:inset-ring-marine " +
  "has-focus-visible:outline-2 has-focus-visible:outline-marine has-focus-visible:outline-offset-2";
