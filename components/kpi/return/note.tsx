import { getTranslations } from "next-intl/server";
import type { Formatter } from "@/lib/format/format";
import type { Returns } from "@/lib/kpi/return/rules";

/** Under the table: over which months, at what rate, and what the total leaves out. */
export async function ReturnsNote({ returns, format }: { returns: Returns; format: Formatter }) {
  const t = await getTranslations("kpi-return");
  const { months, hourlyRate, outside } = returns;
  const money = (cents: number) => format.money(cents, { decimals: 0 });
  const left = [
    ...outside.unmeasured.map(({ name, cents, months: count }) =>
      t("out.unmeasured", { amount: money(cents), name: name || t("unnamed"), months: count }),
    ),
    ...outside.tools.map(({ name, cents }) => t("out.tool", { amount: money(cents), name })),
    outside.budget > 0 && t("out.budget", { amount: money(outside.budget) }),
    outside.returned > 0 && t("out.returned", { amount: money(outside.returned) }),
  ].filter((words) => words !== false);
  return (
    <p className="mt-3 text-12 text-ink-2">
      {t("note", {
        months: months.length,
        from: format.month(months[0] ?? ""),
        to: format.month(months.at(-1) ?? ""),
        rate:
          hourlyRate === null ? t("noteNoRate") : t("noteRate", { rate: format.money(hourlyRate) }),
      })}
      {left.length > 0 && <> {t("outside", { list: left.join(t("between")) })}</>}
    </p>
  );
}
