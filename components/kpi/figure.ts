import type { Formatter } from "@/lib/format/format";
import type { Unit } from "@/lib/kpi/rules";

type Words = {
  /** "{amount} pt" */
  points: (amount: string) => string;
  unit: (unit: "seconds" | "hours" | "months", amount: string) => string;
};

/** A figure of an indicator in words: "61", "39,2 %", "8,40 €", "12 s". Money is kept in euros, rates 0 to 100. */
export function sayFigure(
  format: Formatter,
  { unit, decimals }: { unit: Unit; decimals: number },
  value: number,
  words: Words,
): string {
  if (unit === "percent") return format.percent(value, { decimals });
  if (unit === "currency") return format.money(Math.round(value * 100), { decimals });
  const number = format.number(value, { decimals });
  return unit === "seconds" || unit === "hours" || unit === "months"
    ? words.unit(unit, number)
    : number;
}

/** A distance between two figures, without its sign: percentages differ by points. */
export function sayDistance(
  format: Formatter,
  measure: { unit: Unit; decimals: number },
  distance: number,
  words: Words,
): string {
  const size = Math.abs(distance);
  if (measure.unit === "percent")
    return words.points(format.number(size, { decimals: measure.decimals }));
  return sayFigure(format, measure, size, words);
}

/** The words of figures, from the namespace `kpi` or one that holds the same keys. */
export function figureWords(
  t: (
    key: "points" | "unit.seconds" | "unit.hours" | "unit.months",
    values: { amount: string },
  ) => string,
): Words {
  return {
    points: (amount) => t("points", { amount }),
    unit: (unit, amount) => t(`unit.${unit}`, { amount }),
  };
}
