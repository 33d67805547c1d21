"use client";

import { useTranslations } from "next-intl";
import { ScaleProgress } from "@/components/chart/scale-border";

export type AskedDimension = { key: string; label: string; questions: string[] };
type Given = Record<string, number>;

/** The border of a chart as progress: a cell for each dimension, black as far as it is answered. */
export function DimensionBar({
  dimensions,
  given,
  label,
}: {
  dimensions: AskedDimension[];
  given: Given;
  label: string;
}) {
  return (
    <ScaleProgress
      gap
      label={label}
      filled={dimensions.map((each) => answeredIn(each, given) / each.questions.length)}
    />
  );
}

/** Beside the question on a desk: each dimension, how far it is, one press to go there. */
export function DimensionList({
  dimensions,
  given,
  current,
  goTo,
}: {
  dimensions: AskedDimension[];
  given: Given;
  current: string;
  goTo: (question: string) => void;
}) {
  const t = useTranslations("maturity.ask");
  return (
    <nav aria-label={t("dimensions")} className="w-[260px] shrink-0 pt-6 max-lg:hidden">
      <ol>
        {dimensions.map((each) => {
          const first = each.questions.find((key) => given[key] === undefined) ?? each.questions[0];
          return (
            <li key={each.key}>
              <button
                type="button"
                aria-current={each.key === current ? "step" : undefined}
                onClick={() => goTo(first ?? "")}
                className="flex min-h-10 w-full items-center justify-between gap-3 rounded-lg px-2.5 py-1.5 text-left text-13 leading-[1.3] hover:bg-sunk aria-[current=step]:bg-marine-wash aria-[current=step]:font-semibold aria-[current=step]:text-marine"
              >
                <span>{each.label}</span>
                <span className="shrink-0 whitespace-nowrap text-12 text-ink-2">
                  {t("state", { given: answeredIn(each, given), asked: each.questions.length })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function answeredIn(dimension: AskedDimension, given: Given): number {
  return dimension.questions.filter((key) => given[key] !== undefined).length;
}
