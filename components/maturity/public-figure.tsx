import { Icon } from "@/components/ui/icon";
import { benchmark } from "@/lib/maturity/catalogue/rules";
import type { Words } from "./words";

/** One public figure beside what the business said of itself, with its year and where it was read. */
export function PublicFigure({
  yearlyBudget,
  words: { t, f },
}: {
  /** cents a year, or null where nobody typed a budget */
  yearlyBudget: number | null;
  words: Words;
}) {
  const figure = benchmark("francenum_spend_1000");
  if (!figure) return null;
  const spend = t("benchmark.spend", { share: f.percent(figure.value), year: figure.year });
  const you =
    yearlyBudget === null
      ? null
      : t("benchmark.you", { amount: f.money(yearlyBudget, { decimals: 0 }) });
  return (
    <p className="mt-5 flex gap-2.5 border-line border-t pt-3.5 text-13">
      <Icon name="flag" className="mt-0.5" />
      <span>
        <b className="font-semibold">{t("benchmark.where")}</b> {spend}
        {you && (f.locale === "fr" ? `\u202f; ${you}` : `; ${you}`)}.{" "}
        <a
          href={figure.source}
          rel="noreferrer"
          className="text-ink-2 underline decoration-line underline-offset-2"
        >
          {t("benchmark.source", { year: String(figure.year + 1) })}
        </a>
      </span>
    </p>
  );
}
